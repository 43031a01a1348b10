import { localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import { answerDue } from "@/domain/financing-case/service-level";
import { needSchema, type NeedAnswers } from "@/domain/need/need-schema";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { openCaseInTx, type OpenCaseRefusal } from "@/server/financing-case/open-case";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import type { Deps, Tx } from "@/server/platform/deps";
import { recordFact } from "@/server/statistic/record-fact";
import { findNeed, findPublishedVersions, insertTargets, markNeedMoved } from "./repository";

const DAY_MILLISECONDS = 86_400_000;
const VALID_DAYS = 90;

export type PublishRefusal = "not-found" | "answers-invalid" | "already-published" | "product-retired" | OpenCaseRefusal | OnceRefusal;

type Target = { readonly institutionId: string; readonly productVersionId: string | null };

/**
 * Publishes a complete draft: the answers become the need, the answer clock starts, chosen products or banks get their case at
 * once, and in the market every bank may claim it. Refused with the fields that are missing or wrong. The same key again
 * answers with the same number.
 */
export function publishNeed(deps: Deps, command: Keyed & { needId: string }): Promise<Outcome<{ needId: string; number: string }, PublishRefusal>> {
  const { uscc } = deps.actor;
  if (uscc === undefined) return Promise.resolve(refuse("not-found"));
  return once(deps, { action: "need.publish", command, tells: {} }, (tx) => publishInTx(tx, deps, { needId: command.needId, uscc }));
}

/** As `publishNeed`, in the caller's transaction and for an enterprise that the caller has made sure of. */
export async function publishInTx(tx: Tx, deps: Deps, { needId, uscc }: { needId: string; uscc: string }): Promise<Outcome<{ needId: string; number: string }, PublishRefusal>> {
  const need = await findNeed(tx, { needId, uscc });
  if (need === null) return refuse("not-found");
  if (need.status !== "draft") return refuse("already-published", { number: need.number });
  const parsed = needSchema.safeParse(need.draft);
  if (!parsed.success) return refuse("answers-invalid", Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])));
  const targets = await targetsOf(tx, parsed.data);
  if (targets === null) return refuse("product-retired");
  if (!(await markNeedMoved(tx, deps, needId, "publish", columnsOf(deps, parsed.data)))) return refuse("already-published", { number: need.number });
  await insertTargets(tx, needId, targets);
  await recordFact(tx, { kind: "need-published", needId, uscc: need.uscc, districtCode: need.districtCode, publishedOn: localDateOf(deps.clock.now()) });
  for (const target of targets) {
    const source = need.renewsDrawdownId !== null ? "renewal" : target.productVersionId === null ? "chosen" : "product";
    const opened = await openCaseInTx(tx, deps, { needId, institutionId: target.institutionId, productVersionId: target.productVersionId ?? undefined, source });
    if (!opened.ok) return opened;
  }
  await writeAudit(tx, deps, { action: "publishNeed", objectKind: "need", objectId: needId, uscc: need.uscc, detail: { number: need.number } });
  return accept({ needId, number: need.number });
}

function columnsOf(deps: Deps, answers: NeedAnswers) {
  const now = deps.clock.now();
  const { productVersionIds: _products, institutionIds: _institutions, renewsDrawdownId: _renews, neededBy, purposeNote, ...columns } = answers;
  return {
    ...columns,
    purposeNote: purposeNote === "" ? null : purposeNote,
    neededBy: neededBy === undefined ? null : toUtcDate(neededBy),
    publishedAt: now,
    answerDueAt: answerDue(now),
    expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MILLISECONDS),
  };
}

/** The institutions a need goes to, each once; null when a chosen product is no longer offered. */
async function targetsOf(tx: Tx, answers: NeedAnswers): Promise<Target[] | null> {
  if (answers.channel === "market") return [];
  if (answers.channel === "institutions") return [...new Set(answers.institutionIds)].map((institutionId) => ({ institutionId, productVersionId: null }));
  const versions = await findPublishedVersions(tx, answers.productVersionIds);
  if (versions.length !== new Set(answers.productVersionIds).size) return null;
  const byInstitution = new Map(versions.map(({ id, product }) => [product.institutionId, id]));
  return [...byInstitution].map(([institutionId, productVersionId]) => ({ institutionId, productVersionId }));
}
