import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TransactionSql } from "postgres";
import { stepAuthorisation } from "@/server/authorisation/answer-service";
import { endRole } from "@/server/account/membership-administration";
import { rejectCase } from "@/server/financing-case/decision-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { publicActor, systemActor, type Actor } from "@/server/platform/access/actor";
import { actingFor, runtimeSql } from "@/server/platform/testing/runtime-sql";
import { pullReport } from "./pull";
import { consented, putRecords, type Consented } from "./testing/consent";

const { world, city, bank, otherBank } = await caseScene();
const sql = runtimeSql(world);
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await world.close();
});

const penalty = { document_no: "文-1", facts: "违法", penalty_kind: "罚款", fine_amount: "5000.00", decided_on: "2026-01-05", authority: "市场监督管理局", repair_status: "未修复" };
const judgment = { case_no: "案-1", case_kind: "民事", cause: "纠纷", court: "法院", judged_on: "2026-01-05", role: "被告" };
const today = new Date("2026-07-15T02:00:00Z");
const yesterday = new Date("2026-07-14T02:00:00Z");

/** An enterprise with records, and a consent to its penalties. */
async function victim(facts: Parameters<typeof consented>[3] = {}): Promise<Consented> {
  const consent = await consented(city, bank, ["penalty"], facts);
  await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", [penalty]);
  await putRecords(world.ownerSql, consent.enterprise.uscc, "judgment", [judgment]);
  return consent;
}

interface Key {
  readonly kind: string | null;
  readonly authorisation_id: string | null;
  readonly uscc: string;
  readonly institution_id: string | null;
  readonly person_id: string | null;
  readonly membership_id: string | null;
  readonly purpose: string | null;
  readonly categories: string[] | null;
  readonly since: Record<string, string>;
  readonly at: Date;
}

/** What the platform itself would write for a pull of the bank's officer. */
function honestKey({ authorisationId, enterprise }: Consented): Key {
  const { personId, membershipId } = bank.officer;
  return {
    kind: "authorised", authorisation_id: authorisationId, uscc: enterprise.uscc, institution_id: bank.id, person_id: personId, membership_id: membershipId,
    purpose: "P2", categories: ["penalty"], since: { penalty: "2021-07-15" }, at: today,
  };
}

/** Cuts the key in a transaction that the server has begun for the very person whom the key names: even they open no more than consent covers. */
async function cut(tx: TransactionSql, key: Key): Promise<string> {
  await actingFor(tx, { personId: key.person_id, membershipId: key.membership_id, role: "bank.officer" });
  const [row] = await tx<{ id: string }[]>`
    INSERT INTO public.access_log (kind, authorisation_id, uscc, institution_id, person_id, membership_id, purpose, categories, since, at)
    VALUES (${key.kind}, ${key.authorisation_id}, ${key.uscc}, ${key.institution_id}, ${key.person_id}, ${key.membership_id}, ${key.purpose}, ${key.categories}, ${tx.json(key.since)}, ${key.at})
    RETURNING id`;
  await tx`SELECT set_config('xinqiao.access_id', ${row?.id ?? ""}, true)`;
  return row?.id ?? "";
}

async function recordsSeen(tx: TransactionSql): Promise<number> {
  const [row] = await tx<{ n: number }[]>`SELECT count(*)::int AS n FROM credit_record`;
  return row?.n ?? 0;
}

/** Temporary tables are forbidden to the runtime role; what they could do where they are not is held all the same. */
async function withTemporaryTables(work: () => Promise<unknown>): Promise<void> {
  const database = new URL(world.url).pathname.slice(1);
  await world.ownerSql`GRANT TEMPORARY ON DATABASE ${world.ownerSql(database)} TO xinqiao_app`;
  try {
    await work();
  } finally {
    await world.ownerSql`REVOKE TEMPORARY ON DATABASE ${world.ownerSql(database)} FROM xinqiao_app`;
  }
}

const readWith = (key: Key) => sql.begin(async (tx) => {
  await cut(tx, key);
  return recordsSeen(tx);
});

describe("a key that the consent covers", () => {
  test("opens exactly the granted category of one enterprise, in its own transaction", async () => {
    await victim();
    expect(await readWith(honestKey(await victim()))).toBe(1);
    expect(await sql.begin(recordsSeen)).toBe(0);
  });

  test("opens nothing when it is rolled back, replayed or set from outside", async () => {
    const key = honestKey(await victim());
    const stolen = await sql.begin((tx) => cut(tx, key));
    const seen = await sql.begin(async (tx) => {
      await tx`SELECT set_config('xinqiao.access_id', ${stolen}, true)`;
      const replayed = await recordsSeen(tx);
      const undone = await tx.savepoint(async (inner) => {
        const id = await cut(inner, key);
        throw new Error(id);
      }).catch((error: unknown) => (error instanceof Error ? error.message : ""));
      await tx`SELECT set_config('xinqiao.access_id', ${undone}, true)`;
      return [replayed, await recordsSeen(tx)];
    });
    expect(seen).toEqual([0, 0]);
  });
});

describe("no key is cut", () => {
  test.each([
    ["waits for its signature", { signedAt: null }],
    ["was refused", { signedAt: null, refusedAt: yesterday }],
    ["is paused", { pausedAt: yesterday }],
    ["is revoked", { revokedAt: yesterday }],
    ["has expired", { validFrom: new Date("2026-06-20T00:00:00Z"), validUntil: yesterday }],
    ["has not begun", { validFrom: new Date("2026-07-16T00:00:00Z"), validUntil: new Date("2026-07-20T00:00:00Z") }],
  ])("under a consent that %s", async (_what, facts) => {
    await expect(readWith(honestKey(await victim(facts)))).rejects.toThrow(/no live consent/);
  });

  test("for a case that has ended, though its consent stands", async () => {
    const consent = await victim();
    expect(await readWith(honestKey(consent))).toBe(1);
    must(await rejectCase(world.deps(bank.officer), { caseId: consent.caseId, reasonCode: "R19" }));
    await expect(readWith(honestKey(consent))).rejects.toThrow(/has ended/);
  });

  test("dated back to before the enterprise revoked or paused", async () => {
    for (const step of ["revoke", "pause"] as const) {
      const consent = await victim({ validFrom: new Date("2026-07-01T00:00:00Z"), validUntil: new Date("2026-07-20T00:00:00Z"), requestedAt: new Date("2026-07-01T00:00:00Z") });
      must(await stepAuthorisation(world.deps(consent.enterprise.legal), { id: consent.authorisationId, step }));
      await expect(readWith({ ...honestKey(consent), at: new Date("2026-07-02T00:00:00Z") })).rejects.toThrow(/no live consent/);
    }
  });

  test("dated back under a consent that came in at the time it names: then the database's clock decides", async () => {
    const now = new Date();
    const anHourAgo = new Date(now.getTime() - 3_600_000);
    const consent = await victim({ requestedAt: now, validFrom: anHourAgo, validUntil: new Date(now.getTime() + 1_500) });
    await expect(readWith({ ...honestKey(consent), at: anHourAgo })).rejects.toThrow(/no live consent/);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    await expect(readWith({ ...honestKey(consent), at: now })).rejects.toThrow(/no live consent/);
  });

  test("once the consent is used up, also with the log hidden behind a table of the intruder's", async () => {
    const consent = await victim({ maxPulls: 1 });
    expect(await readWith(honestKey(consent))).toBe(1);
    await expect(readWith(honestKey(consent))).rejects.toThrow(/used up/);
    await withTemporaryTables(() => expect(sql.begin(async (tx) => {
      await tx`CREATE TEMP TABLE access_log (LIKE public.access_log) ON COMMIT DROP`;
      return cut(tx, honestKey(consent));
    })).rejects.toThrow(/used up/));
  });

  test("for a stranger who pretends with a membership table of the intruder's own", async () => {
    const consent = await victim();
    await withTemporaryTables(() => expect(sql.begin(async (tx) => {
      await tx`CREATE TEMP TABLE membership ON COMMIT DROP AS SELECT * FROM public.membership WHERE id = ${otherBank.officer.membershipId}`;
      await tx`UPDATE pg_temp.membership SET institution_id = ${bank.id}, branch_id = ${bank.branchId}`;
      return cut(tx, { ...honestKey(consent), person_id: otherBank.officer.personId, membership_id: otherBank.officer.membershipId });
    })).rejects.toThrow(/no live consent/));
  });

  test.each<[string, (consent: Consented, other: Consented) => Partial<Key>]>([
    ["of no kind", () => ({ kind: null })],
    ["of a kind that is not known", () => ({ kind: "platform" })],
    ["without a consent", () => ({ authorisation_id: null })],
    ["for another enterprise", (_consent, other) => ({ uscc: other.enterprise.uscc })],
    ["for another bank", () => ({ institution_id: otherBank.id })],
    ["by another bank's officer", () => ({ person_id: otherBank.officer.personId, membership_id: otherBank.officer.membershipId })],
    ["by an officer of another branch", () => ({ person_id: bank.elsewhere.personId, membership_id: bank.elsewhere.membershipId })],
    ["in another person's name", () => ({ person_id: bank.colleague.personId })],
    ["without a person", () => ({ person_id: null })],
    ["without a membership", () => ({ membership_id: null })],
    ["by the enterprise's own people under the bank's consent", ({ enterprise }) => ({ person_id: enterprise.legal.personId, membership_id: enterprise.legal.membershipId })],
    ["for another purpose", () => ({ purpose: "P4" })],
    ["for no purpose", () => ({ purpose: null })],
    ["for a category that was not granted", () => ({ categories: ["penalty", "judgment"] })],
    ["for no categories", () => ({ categories: null })],
    ["from before the consent's window", () => ({ since: { penalty: "2021-07-14" } })],
    ["without a window", () => ({ since: {} })],
    ["as the enterprise's own by the bank", () => ({ kind: "own", authorisation_id: null, institution_id: null })],
    ["as the enterprise's own by another enterprise", (_consent, { enterprise }) => ({ kind: "own", authorisation_id: null, institution_id: null, person_id: enterprise.legal.personId, membership_id: enterprise.legal.membershipId })],
    ["as the enterprise's own in its member's name", ({ enterprise }) => ({ kind: "own", authorisation_id: null, institution_id: null, membership_id: enterprise.legal.membershipId })],
  ])("%s", async (_what, forged) => {
    const [consent, other] = [await victim(), await victim()];
    await expect(readWith({ ...honestKey(consent), ...forged(consent, other) })).rejects.toThrow(/no live consent|unknown kind|not a member|reach back/);
  });

  test("for an officer who has left, was disabled, or whose bank takes part no more", async () => {
    const consent = await victim();
    const leaver = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
    const key = { ...honestKey(consent), person_id: leaver.personId, membership_id: leaver.membershipId };
    expect(await readWith(key)).toBe(1);
    await world.db.person.update({ where: { id: leaver.personId ?? "" }, data: { disabledAt: today } });
    await expect(readWith(key)).rejects.toThrow(/no live consent/);
    await world.db.person.update({ where: { id: leaver.personId ?? "" }, data: { disabledAt: null } });
    must(await endRole(world.deps(await city.person("platform.operator", {})), { membershipId: leaver.membershipId ?? "" }));
    await expect(readWith(key)).rejects.toThrow(/no live consent/);
    await world.db.institution.update({ where: { id: bank.id }, data: { disabledAt: today } });
    await expect(readWith(honestKey(consent))).rejects.toThrow(/no live consent/);
    await world.db.institution.update({ where: { id: bank.id }, data: { disabledAt: null } });
  });
});

describe("the key and the consent", () => {
  test.each(["categories = '{penalty,judgment}'", "since = '{}'", "xid = 0", "report_number = 'R-other'", "uscc = '91130102MA07T001X2'"])("an access is never rewritten: %s", async (change) => {
    const consent = await victim();
    await readWith(honestKey(consent));
    await expect(sql.unsafe(`UPDATE access_log SET ${change}`)).rejects.toThrow(/permission denied/);
    await expect(world.ownerSql.unsafe(`UPDATE access_log SET ${change}`)).rejects.toThrow(/append-only/);
    await expect(sql`DELETE FROM access_log`).rejects.toThrow(/permission denied/);
    await expect(sql`TRUNCATE access_log`).rejects.toThrow(/permission denied/);
  });

  test.each([
    "categories = '{penalty,judgment}'", "requested_categories = '{penalty,judgment}'", "valid_until = valid_until + interval '1 hour'", "valid_from = '2020-01-01'", "max_pulls = 2", "months_back = 12", "purpose = 'P4'", "branch_id = NULL", "case_id = NULL", "retain_until = '2050-01-01'", "signer_name = '他人'", "signature = 'x'", "signed_at = now()",
    "recorded_at = '2000-01-01'", "number = 'A-x'",
  ])("a signed consent is not widened or rewritten: %s", async (change) => {
    const { authorisationId } = await victim({ maxPulls: 1, monthsBack: 11 });
    await expect(sql.unsafe(`UPDATE authorisation SET ${change} WHERE id = '${authorisationId}'`)).rejects.toThrow(/cannot be changed|permission denied/);
    await expect(world.ownerSql.unsafe(`UPDATE authorisation SET ${change} WHERE id = '${authorisationId}'`)).rejects.toThrow(/cannot be changed/);
  });

  test("an ended consent does not come to life again", async () => {
    const revoked = await victim({ revokedAt: yesterday });
    const refused = await victim({ signedAt: null, refusedAt: yesterday });
    await expect(sql`UPDATE authorisation SET revoked_at = NULL WHERE id = ${revoked.authorisationId}`).rejects.toThrow(/stays ended/);
    await expect(sql`UPDATE authorisation SET refused_at = NULL WHERE id = ${refused.authorisationId}`).rejects.toThrow(/stays ended/);
    await expect(sql`DELETE FROM authorisation`).rejects.toThrow(/permission denied/);
  });

  test("nobody signs but the enterprise's legal representative, and nothing is born signed", async () => {
    const { authorisationId, enterprise } = await victim({ signedAt: null });
    for (const signer of [bank.officer, enterprise.agent, (await city.enterprise()).legal]) {
      const signing = sql`UPDATE authorisation SET categories = '{penalty}', signed_at = ${today}, signer_id = ${signer.personId}, signer_name = '他人', signature = '-' WHERE id = ${authorisationId}`;
      await expect(signing).rejects.toThrow(/only the legal representative/);
    }
    await expect(sql`UPDATE authorisation SET categories = '{penalty}' WHERE id = ${authorisationId}`).rejects.toThrow(/granted by signing/);
    const copies = (columns: string) => sql.unsafe(`
      INSERT INTO authorisation (number, uscc, institution_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at, signer_id, signer_name, signature, signed_at)
      SELECT 'A-${city.next()}', ${columns} FROM authorisation a WHERE id = '${authorisationId}'`);
    const terms = "purpose, requested_categories";
    const rest = "months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at";
    await expect(copies(`uscc, institution_id, case_id, ${terms}, '{penalty}', ${rest}, '${enterprise.legal.personId ?? ""}', '李明', '-', requested_at`)).rejects.toThrow(/begins as a request/);
    await expect(copies(`uscc, '${otherBank.id}', case_id, ${terms}, '{}', ${rest}, NULL, NULL, NULL, NULL`)).rejects.toThrow(/its own parties/);
  });
});

describe("a stored report", () => {
  const contentFor = async (reportId: string, actor: Pick<Actor, "personId" | "membershipId" | "role">, at: Date = today) => sql.begin(async (tx) => {
    await actingFor(tx, actor);
    return (await tx<{ content: unknown }[]>`SELECT report_content_of(${reportId}, ${at}) AS content`)[0]?.content ?? null;
  });
  const drawn = async () => {
    const consent = await victim();
    const { id } = must(await pullReport(world.deps(bank.officer), { authorisationId: consent.authorisationId, purpose: "P2" }));
    return { ...consent, reportId: id };
  };

  test.each(["SELECT snapshot FROM report", "SELECT * FROM report", "SELECT count(*) FROM report WHERE snapshot::text LIKE '%罚款%'", "SELECT number FROM report ORDER BY snapshot -> 'summary'", "SELECT content FROM report_pdf", "COPY report TO STDOUT", "UPDATE report SET snapshot = '{}'", "UPDATE report_pdf SET content = ''"])(
    "gives its content to no statement: %s",
    async (statement) => {
      await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied/);
    },
  );

  test("opens to the bank's and the enterprise's own people only", async () => {
    const { reportId, enterprise } = await drawn();
    const stranger = await city.enterprise();
    for (const reader of [bank.officer, bank.approver, enterprise.legal, enterprise.agent]) expect(await contentFor(reportId, reader)).not.toBeNull();
    for (const reader of [otherBank.officer, otherBank.admin, bank.elsewhere, stranger.legal, publicActor, systemActor]) expect(await contentFor(reportId, reader)).toBeNull();
    expect((await sql`SELECT report_content_of(${reportId}, ${today}) AS content`)[0]).toEqual({ content: null });
  });

  test.each(["revoke", "pause"] as const)("closes to the bank with the enterprise's %s, whatever time is named, and stays open to the enterprise", async (step) => {
    const { reportId, enterprise, authorisationId } = await drawn();
    must(await stepAuthorisation(world.deps(enterprise.legal), { id: authorisationId, step }));
    expect(await contentFor(reportId, bank.officer, new Date("2020-01-01"))).toBeNull();
    expect(await contentFor(reportId, enterprise.legal)).not.toBeNull();
  });

  test("closes to who has left", async () => {
    const { reportId } = await drawn();
    const leaver = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
    expect(await contentFor(reportId, leaver)).not.toBeNull();
    await world.db.membership.update({ where: { id: leaver.membershipId ?? "" }, data: { endedAt: today } });
    expect(await contentFor(reportId, leaver)).toBeNull();
  });
});

describe("plain SQL of the runtime role finds no credit data", () => {
  let uscc = "";
  beforeAll(async () => {
    ({ enterprise: { uscc } } = await victim());
  });

  test.each([
    "SELECT * FROM credit_record", "SELECT * FROM credit_record_version", "SELECT * FROM ONLY credit_record",
    "SELECT * FROM credit_record WHERE payload::text LIKE '%罚款%'", "SELECT max(payload::text) FROM credit_record HAVING max(payload::text) IS NOT NULL",
    "SELECT * FROM pg_stats WHERE tablename LIKE 'credit_record%' AND attname IN ('payload', 'uscc')",
    "SELECT * FROM pg_prepared_xacts", "SELECT FROM pg_settings WHERE name = 'max_prepared_transactions' AND setting <> '0'", "SELECT c.* FROM enterprise e JOIN credit_record c ON c.uscc = e.uscc",
    "SELECT * FROM pg_cursors", "SELECT * FROM (SELECT uscc FROM credit_record ORDER BY payload ->> 'fine_amount') oracle",
  ])("%s", async (statement) => {
    expect(await sql.unsafe(statement)).toHaveLength(0);
  });

  test.each([
    "SELECT * FROM credit_record_p00", "SELECT * FROM credit_record_version_p15", "COPY credit_record_p00 TO STDOUT", "SELECT 1 FROM credit_record FOR UPDATE", "SET row_security = off; SELECT * FROM credit_record", "UPDATE credit_record SET withdrawn = false", "DELETE FROM credit_record",
    "INSERT INTO credit_record SELECT * FROM credit_record", "TRUNCATE credit_record", "ALTER TABLE credit_record DISABLE ROW LEVEL SECURITY", "CREATE POLICY open ON credit_record USING (true)", "DROP POLICY credit_record_under_consent ON credit_record",
    "CREATE TABLE public.stolen (a int)", "CREATE FUNCTION public.open() RETURNS int LANGUAGE sql AS 'select 1'", "SELECT ingest_apply('penalty', gen_random_uuid(), now())", "SELECT ingest_rounds()",
    "SELECT pg_read_file('PG_VERSION')", "COPY (SELECT 1) TO PROGRAM 'true'", "SELECT * FROM pg_statistic", "SELECT * FROM pg_authid",
    "REFRESH MATERIALIZED VIEW credit_record", "GRANT SELECT ON credit_record_p00 TO PUBLIC", "SET session_replication_role = replica",
  ])("refused: %s", async (statement) => {
    await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied|must be owner|must be member|query would be affected|not allowed|not a materialized view/);
  });

  test("a cheap function of the intruder's, asked before the policy, is shown nothing", async () => {
    const shown: string[] = [];
    const spying = await sql.reserve();
    try {
      await expect(spying.unsafe("CREATE FUNCTION pg_temp.spy(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'")).rejects.toThrow(/permission denied/);
      await world.ownerSql`CREATE SCHEMA IF NOT EXISTS spy AUTHORIZATION xinqiao_app`;
      await spying.unsafe("CREATE FUNCTION spy.spy(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE EXCEPTION 'saw %', $1; END $$");
      await spying.unsafe("SELECT * FROM credit_record WHERE spy.spy(payload::text)").catch((error: unknown) => shown.push(String(error)));
      await spying.unsafe("SELECT * FROM credit_record WHERE (payload ->> 'fine_amount')::numeric / 0 > 1").catch((error: unknown) => shown.push(String(error)));
    } finally {
      spying.release();
    }
    expect(shown).toEqual([]);
  });

  test("the functions of the platform's own purposes give nothing but what they are for", async () => {
    const [row] = await sql`SELECT size_facts_of(${uscc})::text AS size, registration_of(${uscc})::text AS registration`;
    expect(row).toEqual({ size: null, registration: null });
    expect((await sql`SELECT category FROM public_records_of(${uscc}, '{penalty,judgment,tax_payment,ownership}')`).map(({ category }) => category as string)).toEqual(["penalty"]);
  });

  test("every function that runs as the owner looks in the owner's schema before the caller's", async () => {
    const open = await world.ownerSql<{ name: string }[]>`
      SELECT oid::regprocedure::text AS name FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)`;
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});
