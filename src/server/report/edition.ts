import { addDays, localDateOf, startOfDay } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { categoryCodes, type CategoryCode } from "@/domain/report/category-code";
import { categories, categoryList } from "@/domain/report/registry";
import { assembleSnapshot, type Edition, type Snapshot } from "@/domain/report/snapshot";
import { windowStart } from "@/domain/report/window";
import { openOwn } from "@/server/authorisation/pull";
import { readRecordedName } from "@/server/enterprise/registration";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { findEnterpriseName, readCreditData, readPublicData, type CreditData } from "./repository";

const publicCategories: readonly CategoryCode[] = categoryList.filter((definition) => definition.sensitivity === "public").map((definition) => definition.code);

/** An edition nobody authorised, because nobody has to: it is not numbered and speaks of this day only. */
function editionOf(deps: Deps, edition: Edition, subject: { uscc: string; enterpriseName: string }, codes: readonly CategoryCode[], data: CreditData): Snapshot {
  const now = deps.clock.now();
  const asOf = localDateOf(now);
  return assembleSnapshot({
    asOf,
    rated: false,
    cover: {
      edition,
      number: "",
      issuedAt: now.toISOString(),
      validUntil: startOfDay(addDays(asOf, 1)).toISOString(),
      uscc: subject.uscc,
      enterpriseName: subject.enterpriseName,
      granteeZh: null,
      granteeEn: null,
      purpose: null,
      authorisationNumber: null,
      caseNumber: null,
    },
    categories: codes.map((code) => ({
      code,
      granted: true,
      windowFrom: windowStart(categories[code], asOf, null),
      sourceDate: data.sourceDates.get(code) ?? null,
      records: data.records.get(code) ?? [],
    })),
  });
}

/** Everything the platform holds about the caller's own enterprise, without a score. Logged as an access of its own and audited. */
export async function ownReport(deps: Deps): Promise<Outcome<Snapshot, "not-found">> {
  const { uscc } = deps.actor;
  if (uscc === undefined) return refuse("not-found");
  try {
    return await readOwn(deps, uscc);
  } catch (error) {
    // Who has left the enterprise since the request began is told by the database.
    if (violates(error, `not a member of ${uscc}`)) return refuse("not-found");
    throw error;
  }
}

function readOwn(deps: Deps, uscc: string): Promise<Outcome<Snapshot, "not-found">> {
  return inTransaction<Snapshot, "not-found">(deps, async (tx) => {
    const name = await findEnterpriseName(tx, uscc);
    if (name === null) return refuse("not-found");
    await openOwn(tx, deps, { uscc, categories: categoryCodes, reportNumber: null });
    const snapshot = editionOf(deps, "own", { uscc, enterpriseName: name }, categoryCodes, await readCreditData(tx, uscc));
    await writeAudit(tx, deps, { action: "report.own", objectKind: "enterprise", objectId: uscc, uscc });
    return accept(snapshot);
  });
}

/**
 * What anyone may obtain of an enterprise: the public categories, no score. Audited; a code without a record is not found. Whether
 * the enterprise is registered here makes no difference, so that the answer does not tell it.
 */
export async function publicEdition(deps: Deps, command: { uscc: string }): Promise<Outcome<Snapshot, "not-found">> {
  const { uscc } = command;
  return inTransaction<Snapshot, "not-found">(deps, async (tx) => {
    const name = await readRecordedName(tx, uscc);
    if (name === null) return refuse("not-found");
    const snapshot = editionOf(deps, "public", { uscc, enterpriseName: name }, publicCategories, await readPublicData(tx, uscc, publicCategories));
    await writeAudit(tx, deps, { action: "report.public", objectKind: "enterprise", objectId: uscc, uscc });
    return accept(snapshot);
  });
}
