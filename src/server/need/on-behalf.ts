import { needSchema } from "@/domain/need/need-schema";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { readContactOfEnterprise } from "@/server/enterprise/contact";
import { findDistrictEnterprise } from "@/server/enterprise/service";
import { once } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import type { Deps, Tx } from "@/server/platform/deps";
import { publishInTx, type PublishRefusal } from "./publish-service";
import { insertNeed, nextNeedNumber } from "./repository";

/** Posts a complete need for an enterprise of the clerk's district, in the caller's transaction; the clerk stands in the log as the author. Whom to call need not be said again: left out, it is who acts for the enterprise. */
export async function postNeedInTx(tx: Tx, deps: Deps, command: { uscc: string; answers: Readonly<Record<string, unknown>> }): Promise<Outcome<{ needId: string; number: string }, PublishRefusal>> {
  const { districtCode, personId } = deps.actor;
  if (districtCode === undefined || personId === null) return refuse("not-found");
  const enterprise = await findDistrictEnterprise(tx, { uscc: command.uscc, districtCode });
  if (enterprise === null) return refuse("not-found");
  const answers = isBlank(command.answers.contactName) && isBlank(command.answers.contactPhone) ? { ...command.answers, ...(await readContactOfEnterprise(tx, command.uscc)) } : command.answers;
  const judged = needSchema.safeParse(answers);
  if (!judged.success) return refuse("answers-invalid", Object.fromEntries(judged.error.issues.map((issue) => [issue.path.join("."), issue.message])));
  const now = deps.clock.now();
  const draft = JSON.parse(JSON.stringify(answers)) as Record<string, string>;
  const row = await insertNeed(tx, { number: await nextNeedNumber(tx, now), uscc: command.uscc, districtCode, draft, createdBy: personId, createdAt: now, updatedAt: now });
  return publishInTx(tx, deps, { needId: row.id, uscc: command.uscc });
}

const isBlank = (answer: unknown) => answer === undefined || (typeof answer === "string" && answer.trim() === "");

/** A clerk posts a need for a walk-in enterprise from one form. Refused with the fields that are missing or wrong; another district's enterprise is not found. */
export function postNeedOnBehalf(
  deps: Deps,
  command: Keyed & { uscc: string; answers: Readonly<Record<string, unknown>> },
): Promise<Outcome<{ needId: string; number: string }, PublishRefusal>> {
  const { amountYuan } = command.answers;
  const tells: Record<string, string> = typeof amountYuan === "string" ? { amountYuan } : {};
  return once<{ needId: string; number: string }, PublishRefusal>(deps, { action: "need.postOnBehalf", command, tells }, async (tx) => {
    const posted = await postNeedInTx(tx, deps, command);
    return posted.ok ? accept(posted.value) : posted;
  });
}
