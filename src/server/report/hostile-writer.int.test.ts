import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TransactionSql } from "postgres";
import { endRole } from "@/server/account/membership-administration";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { timedJobs } from "@/server/jobs/timetable";
import { publicActor, systemActor, type Actor } from "@/server/platform/access/actor";
import { actingToken, type Vouched } from "@/server/platform/acting/token";
import { connectDatabase } from "@/server/platform/db/client";
import { asAppLogin } from "@/server/platform/postgres/target";
import { actingFor, runtimeSql } from "@/server/platform/testing/runtime-sql";
import { pullReport } from "./pull";
import { consented, putRecords, type Consented } from "./testing/consent";

// An intruder has got SQL into the program: with the runtime role's login alone ("nobody"), or inside a transaction that the server
// has begun for somebody. docs/adr/0011 says what is held and what is not; each line here is a statement of the kind.
const { world, city, bank, otherBank } = await caseScene();
const sql = runtimeSql(world);
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await world.close();
});

type Who = Pick<Actor, "personId" | "membershipId" | "role">;
let victim: Consented;
let unsigned: Consented;
let reportId = "";
let leaver: Actor;

beforeAll(async () => {
  victim = await consented(city, bank, ["penalty"]);
  unsigned = await consented(city, bank, ["penalty"], { signedAt: null });
  await putRecords(world.ownerSql, victim.enterprise.uscc, "judgment", [{ case_no: "案-1", case_kind: "民事", cause: "纠纷", court: "法院", judged_on: "2026-01-05", role: "被告" }]);
  reportId = must(await pullReport(world.deps(bank.officer), { authorisationId: victim.authorisationId, purpose: "P2" })).id;
  leaver = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
  must(await endRole(world.deps(), { membershipId: leaver.membershipId ?? "" }));
  await world.ownerSql`INSERT INTO user_session (person_id, membership_id, created_at, last_seen_at, expires_at, revoked_at) SELECT person_id, id, now(), now(), now() + interval '1 hour', CASE WHEN id = ${bank.colleague.membershipId} THEN now() END FROM membership`;
  await world.ownerSql`INSERT INTO statistic_summary VALUES ('bank', '*', '*', '2026-07', 'disbursed-count', '', '', 1)`;
  await world.ownerSql`INSERT INTO report_pdf VALUES (${reportId}, ${bank.officer.membershipId}, 'en', 'copy', now())`;
});

/** One statement of the intruder's, for whom the server has said that it acts; nobody when it has said nothing. */
const says = (who: Who | null, statement: string, vouched: Vouched | "" = "") => who === null ? sql.unsafe(statement) : sql.begin(async (tx) => {
  await actingFor(tx, who, vouched);
  return tx.unsafe(statement);
});
const refused = async (who: Who | null, statement: string, why: RegExp) => expect(says(who, statement)).rejects.toThrow(why);

const accessOf = (uscc: string, { personId, membershipId }: Who) =>
  `INSERT INTO access_log (kind, uscc, person_id, membership_id, categories, since, at) VALUES ('own', '${uscc}', '${personId ?? ""}', '${membershipId ?? ""}', '{judgment}', '{}', now()) RETURNING id`;

async function recordsBy(tx: TransactionSql, access: string): Promise<number> {
  const [row] = await tx.unsafe<{ id: string }[]>(access);
  await tx`SELECT set_config('xinqiao.access_id', ${row?.id ?? ""}, true)`;
  return (await tx`SELECT FROM credit_record`).length;
}

describe("records of an enterprise are not opened by", () => {
  test("naming its member's membership, as nobody or in another person's request", async () => {
    const { uscc, legal } = victim.enterprise;
    for (const who of [null, bank.officer, publicActor, systemActor]) await refused(who, accessOf(uscc, legal), /whoever acts/);
    expect(await sql.begin(async (tx) => {
      await actingFor(tx, legal);
      return recordsBy(tx, accessOf(uscc, legal));
    })).toBe(1);
  });

  test("a membership that is made for it, or one that is changed to fit", async () => {
    const { uscc } = victim.enterprise;
    const join = (role: string) => `INSERT INTO membership (person_id, role, uscc, created_at) VALUES ('${bank.officer.personId ?? ""}', '${role}', '${uscc}', now())`;
    for (const role of ["enterprise_agent", "enterprise_legal", "bureau_analyst"]) {
      for (const who of [null, bank.officer, publicActor, unsigned.enterprise.legal]) await refused(who, join(role), /neither gives nor takes/);
    }
    const operator = await city.person("platform.operator", {});
    await refused(operator, join("enterprise_agent"), /neither gives nor takes/);
    await refused(operator, join("bureau_analyst"), /neither gives nor takes/);
    for (const change of [`uscc = '${uscc}'`, "role = 'platform_operator'", `institution_id = '${otherBank.id}'`, "branch_id = NULL", `person_id = '${bank.officer.personId ?? ""}'`]) {
      await refused(bank.officer, `UPDATE membership SET ${change}`, /permission denied/);
    }
  });

  test.each<[string, () => string]>([
    ["made up", () => `${bank.officer.personId ?? ""}|${bank.officer.membershipId ?? ""}|bank.officer||4000000000|${"0".repeat(64)}`],
    ["another person's under an honest signature", () => actingToken(bank.officer).replaceAll(bank.officer.membershipId ?? "", victim.enterprise.legal.membershipId ?? "").replaceAll(bank.officer.personId ?? "", victim.enterprise.legal.personId ?? "")],
    ["given more time", () => actingToken(victim.enterprise.legal, "", Date.now() - 3_600_000).replace(/\|(\d{10})\|/, "|4000000000|")],
    ["one that has run out", () => actingToken(victim.enterprise.legal, "", Date.now() - 600_000)],
    ["one for a time far off", () => actingToken(victim.enterprise.legal, "", Date.now() + 7_200_000)],
    ["empty", () => ""],
    ["no text that a claim could be", () => `|${"f".repeat(100)}`],
    ["signed with a key that is empty", () => `a|b|system||4000000000|b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad`],
  ])("a claim that is %s", async (_what, token) => {
    const { uscc, legal } = victim.enterprise;
    await expect(sql.begin(async (tx) => {
      await tx`SELECT set_config('xinqiao.acting', ${token()}, true)`;
      return recordsBy(tx, accessOf(uscc, legal));
    })).rejects.toThrow(/whoever acts/);
  });

  test("whoever comes next on the same connection", async () => {
    const one = runtimeSql(world, 1);
    try {
      await one.begin((tx) => actingFor(tx, victim.enterprise.legal));
      await expect(one.begin((tx) => recordsBy(tx, accessOf(victim.enterprise.uscc, victim.enterprise.legal)))).rejects.toThrow(/whoever acts/);
    } finally {
      await one.end({ timeout: 1 });
    }
  });
});

describe("stored reports", () => {
  const opened = "SELECT count(report_content_of(id, now()))::int AS n, count(report_copy_of(id, 'en', now()))::int AS copies FROM report";

  test("all of them together give nothing to nobody and to strangers, and to each reader what is the reader's", async () => {
    for (const who of [null, publicActor, systemActor, otherBank.officer, bank.elsewhere, leaver, unsigned.enterprise.legal]) expect(await says(who, opened)).toEqual([{ n: 0, copies: 0 }]);
    expect(await says(bank.officer, opened)).toEqual([{ n: 1, copies: 1 }]);
    expect(await says(bank.approver, opened)).toEqual([{ n: 1, copies: 0 }]);
  });

  test("are not made up, nor is a copy for another reader", async () => {
    const forged = `INSERT INTO report (number, uscc, edition, authorisation_id, institution_id, membership_id, purpose, snapshot, hash, created_at, valid_until)
      SELECT 'R-FORGED', uscc, 'bank', id, institution_id, '${bank.officer.membershipId ?? ""}', purpose::text, '{}', 'forged', now(), now() + interval '1 day' FROM authorisation LIMIT 1`;
    for (const who of [null, bank.officer]) await refused(who, forged, /of its access/);
    const copy = (membershipId: string | null) => `INSERT INTO report_pdf SELECT id, '${membershipId ?? ""}', 'zh-CN', 'forged', now() FROM report`;
    for (const who of [null, otherBank.officer]) await refused(who, copy(who?.membershipId ?? bank.officer.membershipId), /copy is of whoever acts/);
    await refused(bank.officer, copy(bank.approver.membershipId), /copy is of whoever acts/);
    await refused(bank.officer, "DELETE FROM report_pdf", /permission denied/);
  });
});

describe("a consent", () => {
  const sign = (signer: Who) => `UPDATE authorisation SET categories = '{penalty}', signed_at = now(), signer_id = '${signer.personId ?? ""}', signer_name = '李明', signature = 'fake' WHERE id = '${unsigned.authorisationId}'`;

  test("is not granted in the legal representative's name by nobody, the bank, or in a request of theirs that is about something else", async () => {
    const { legal, agent } = unsigned.enterprise;
    for (const who of [null, bank.officer, agent, systemActor, legal]) await refused(who, sign(legal), /nor answers it/);
    await expect(says(legal, sign(legal), `sign ${victim.authorisationId}`)).rejects.toThrow(/nor answers it/);
  });

  test("is not asked for in another bank's name, nor resumed, revoked or refused by anybody but the enterprise", async () => {
    const ask = `INSERT INTO authorisation (number, uscc, institution_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at)
      SELECT 'A-FORGED', uscc, institution_id, case_id, purpose, requested_categories, '{}', months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at FROM authorisation LIMIT 1`;
    for (const who of [null, otherBank.officer, victim.enterprise.legal]) await refused(who, ask, /neither asks/);
    for (const change of ["paused_at = NULL", "revoked_at = now()", "refused_at = now()", "paused_at = now()"]) {
      for (const who of [null, bank.officer, unsigned.enterprise.legal, victim.enterprise.agent]) {
        await refused(who, `UPDATE authorisation SET ${change} WHERE id = '${victim.authorisationId}'`, /neither asks/);
      }
    }
  });
});

describe("people, sessions and institutions", () => {
  test("nobody becomes somebody: no role, no password, no lifted ban", async () => {
    const { personId } = bank.officer;
    await refused(bank.officer, `INSERT INTO membership (person_id, role, created_at) VALUES ('${personId ?? ""}', 'platform_operator', now())`, /neither gives nor takes/);
    await refused(bank.officer, `UPDATE membership SET ended_at = NULL WHERE id = '${leaver.membershipId ?? ""}'`, /neither gives nor takes/);
    await refused(bank.admin, `UPDATE membership SET ended_at = now() WHERE id = '${bank.officer.membershipId ?? ""}'`, /neither gives nor takes/);
    for (const change of ["password_hash = 'x'", "disabled_at = NULL, password_given_at = NULL", "disabled_at = now()"]) {
      for (const who of [null, bank.officer, bank.admin]) await refused(who, `UPDATE person SET ${change} WHERE id = '${personId ?? ""}'`, /no say about this person/);
    }
    await refused(bank.officer, "UPDATE person SET login_name = 'mine'", /permission denied/);
    for (const who of [null, bank.admin]) await refused(who, "INSERT INTO person (login_name, name, password_hash, created_at) VALUES ('ghost', '某人', 'x', now())", /no say about this person/);
  });

  test("an own session is not moved to another person, none is opened for one, and an ended one stays ended", async () => {
    const { personId, membershipId } = bank.officer;
    const own = `WHERE person_id = '${personId ?? ""}'`;
    await refused(bank.officer, `UPDATE user_session SET person_id = '${bank.admin.personId ?? ""}' ${own}`, /permission denied/);
    await refused(bank.officer, `UPDATE user_session SET expires_at = now() + interval '1 year' ${own}`, /permission denied/);
    await refused(bank.officer, `UPDATE user_session SET membership_id = '${bank.admin.membershipId ?? ""}' ${own}`, /its own person's/);
    await refused(bank.officer, `UPDATE user_session SET revoked_at = now() WHERE person_id = '${bank.admin.personId ?? ""}'`, /its own person's/);
    await refused(bank.colleague, `UPDATE user_session SET revoked_at = NULL WHERE person_id = '${bank.colleague.personId ?? ""}'`, /stays ended/);
    for (const who of [null, bank.colleague]) {
      await refused(who, `INSERT INTO user_session (person_id, membership_id, created_at, last_seen_at, expires_at) VALUES ('${personId ?? ""}', '${membershipId ?? ""}', now(), now(), now() + interval '1 day')`, /its own person's/);
    }
  });

  test.each([
    "INSERT INTO institution (code, name_zh, name_en, kind, created_at) VALUES ('GHOST', '甲', 'A', 'bank', now())", "UPDATE institution SET disabled_at = NULL", "INSERT INTO district VALUES ('999999', '甲', 'A', 'district')",
    "INSERT INTO loan_prime_rate VALUES ('1Y', '2026-07-14', 9.9)", "INSERT INTO branch (institution_id, name_zh, name_en, district_code) SELECT id, '甲', 'A', '130102' FROM institution", "INSERT INTO product (institution_id, code) SELECT id, 'GHOST' FROM institution LIMIT 1",
    "UPDATE enterprise SET registered_at = now()", "INSERT INTO enterprise SELECT '91130102MA0GH0XT10', name, name_pinyin, legal_representative, enterprise_type, industry_code, district_code, registered_capital, established_on, registration_status, address, size, self_employed, source_as_of, registered_at, registered_by_centre FROM enterprise LIMIT 1",
  ])("what the city is made of is not entered: %s", async (statement) => {
    for (const who of [null, bank.admin, publicActor]) await refused(who, statement, /only the platform|enters by its registration/);
  });
});

describe("figures, history and records", () => {
  test.each([
    "UPDATE statistic_summary SET value = value + 1", "INSERT INTO statistic_summary SELECT * FROM statistic_summary", "DELETE FROM statistic_summary", "TRUNCATE statistic_summary", "DELETE FROM statistic_delta", "UPDATE statistic_delta SET value = 0", "DELETE FROM statistic_member", "UPDATE statistic_member SET month = ''",
    "UPDATE audit_chain SET head = ''", "UPDATE audit_entry SET action = ''", "DELETE FROM audit_entry", "UPDATE case_event SET role = 'system'", "DELETE FROM access_log", "UPDATE access_log SET at = now()", "DELETE FROM user_session", "UPDATE person SET name = '他人'", "UPDATE report SET hash = ''", "UPDATE enterprise SET legal_representative = '他人'",
  ])("are changed by nobody: %s", async (statement) => {
    for (const who of [null, bank.officer, systemActor]) await refused(who, statement, /permission denied/);
  });

  test.each([
    "UPDATE loan SET status = 'settled'", "UPDATE financing_case SET officer_id = NULL, diligence = '{}'", "UPDATE need SET amount_yuan = 1", "DELETE FROM meeting", "UPDATE session_invitation SET answer = 'no'",
    "INSERT INTO idempotent_request SELECT id, 'k', 'a', 'null', now() FROM membership LIMIT 1", "UPDATE idempotent_request SET answer = '1'", "UPDATE drawdown SET maturity_on = maturity_on + 1", "UPDATE offer SET fees_yuan = 9",
  ])("are written while somebody acts who has signed in: %s", async (statement) => {
    for (const who of [null, publicActor]) await refused(who, statement, /nobody acts/);
  });

  test("folding changes no figure, whoever calls it, and nobody who does not act adds to one", async () => {
    const fact = "INSERT INTO statistic_delta (institution_group, district_code, institution_id, month, measure, bucket, since, value) VALUES ('bank', '*', '*', '2026-07', 'disbursed-count', '', '', 1)";
    await refused(null, fact, /nobody acts/);
    const figure = () => sql`SELECT (SELECT sum(value) FROM statistic_summary) + (SELECT coalesce(sum(value), 0) FROM statistic_delta) AS value`;
    const before = await figure();
    await sql`SELECT fold_statistics(1000000)`;
    expect(await figure()).toEqual(before);
  });

  test("nothing is written in another's name", async () => {
    const entry = "INSERT INTO audit_entry (at, person_id, membership_id, role, action, object_kind, object_id) VALUES";
    const named = ({ personId, membershipId, role }: Who) => `${entry} (now(), '${personId ?? ""}', '${membershipId ?? ""}', '${role}', 'x', 'x', 'x')`;
    for (const who of [null, bank.colleague, systemActor]) await refused(who, named(bank.officer), /of whoever acts/);
    await refused(bank.officer, named({ ...bank.officer, role: "platform.operator" }), /of whoever acts/);
    await refused(bank.officer, `${entry} (now(), NULL, NULL, 'system', 'x', 'x', 'x')`, /of whoever acts/);
    for (const who of [null, bank.officer]) await refused(who, `INSERT INTO case_event (case_id, event, to_status, person_id, role, at) VALUES ('${victim.caseId}', 'approve', 'approved', '${bank.approver.personId ?? ""}', 'bank.approver', now())`, /of whoever acts/);
    const offer = "INSERT INTO offer (case_id, amount_yuan, lpr_tenor, lpr_rate, lpr_published_on, spread_bp, annual_rate, term_months, guarantee_mode, repayment_method, valid_until, proposed_by, proposed_at)";
    await refused(bank.officer, `${offer} VALUES ('${victim.caseId}', 1, '1Y', 3, '2026-06-22', 0, 3, 1, 'unsecured', 'bullet', '2026-08-01', '${bank.colleague.personId ?? ""}', now())`, /names whoever acts/);
    await says(bank.officer, `${offer} VALUES ('${victim.caseId}', 1, '1Y', 3, '2026-06-22', 0, 3, 1, 'unsecured', 'bullet', '2026-08-01', '${bank.officer.personId ?? ""}', now())`);
    await refused(bank.officer, `UPDATE offer SET approved_by = '${bank.approver.personId ?? ""}', approved_at = now()`, /names whoever acts/);
  });

  test("no records are delivered, and no borrowing is looked up about a stranger", async () => {
    for (const who of [null, bank.officer, publicActor]) {
      await refused(who, "SELECT * FROM ingest_open('penalty', 'forged.csv', NULL, now())", /delivers no records/);
      await refused(who, "SELECT * FROM ingest_merge(gen_random_uuid(), 'csv', '', now())", /delivers no records/);
    }
    for (const who of [null, otherBank.officer, publicActor]) await refused(who, `SELECT borrowing_evidence_of('${victim.enterprise.uscc}', '2030-01-01')`, /lends nothing/);
    expect(await says(bank.officer, `SELECT borrowing_evidence_of('${victim.enterprise.uscc}', '2030-01-01') AS found`)).toEqual([{ found: [] }]);
  });
});

describe("the database itself", () => {
  test.each([
    "SELECT * FROM vault.acting_key", "SELECT 'vault.acting_key'::regclass", "COPY vault.acting_key TO STDOUT", "SELECT * FROM acting()", "SELECT * FROM acting_member()", "UPDATE vault.acting_key SET key = ''", "CREATE TABLE vault.mine (a int)", "SELECT borrowing_on_record('x', now()::date)", "SELECT * FROM ingest_merge_staged(gen_random_uuid(), 'csv', '', now())", "SELECT report_is_open_to(gen_random_uuid(), gen_random_uuid(), now())",
    "ALTER TABLE membership DISABLE TRIGGER ALL", "DROP TRIGGER membership_is_given ON membership", "ALTER TABLE access_log DISABLE TRIGGER access_of_who_acts", "ALTER FUNCTION acting() OWNER TO xinqiao_app", "CREATE OR REPLACE FUNCTION acting_member() RETURNS SETOF membership LANGUAGE sql AS 'SELECT * FROM membership'", "CREATE RULE open AS ON INSERT TO access_log DO INSTEAD NOTHING", "SET session_replication_role = replica",
    "SET ROLE postgres", "SET SESSION AUTHORIZATION postgres", "SELECT set_config('role', 'postgres', false)", "ALTER ROLE xinqiao_app SUPERUSER", "ALTER ROLE xinqiao_app BYPASSRLS", "GRANT postgres TO xinqiao_app", "CREATE ROLE mine LOGIN", "ALTER DATABASE postgres SET search_path = mine", "REASSIGN OWNED BY postgres TO xinqiao_app",
    "CREATE TEMP TABLE membership (id uuid)", "CREATE FUNCTION public.hmac(bytea, bytea, text) RETURNS bytea LANGUAGE sql AS 'SELECT $1'", "CREATE SCHEMA mine", "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE OPERATOR public.= (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = uuid_ne)",
    "COPY (SELECT 1) TO PROGRAM 'true'", "COPY sign_in_attempt FROM PROGRAM 'true'", "COPY sign_in_attempt FROM '/etc/passwd'", "COPY person TO '/tmp/person'", "SELECT lo_import('/etc/passwd')", "SELECT lo_export(1, '/tmp/x')", "SELECT pg_read_file('postgresql.conf')", "SELECT pg_read_binary_file('PG_VERSION')", "SELECT pg_ls_dir('.')", "SELECT pg_stat_file('PG_VERSION')",
    "CREATE EXTENSION dblink", "CREATE EXTENSION postgres_fdw", "LOAD '/tmp/evil.so'", "CREATE FUNCTION pgboss.f() RETURNS int LANGUAGE c AS '/tmp/evil.so', 'f'", "SELECT pg_reload_conf()", "SELECT * FROM pg_hba_file_rules", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
  ])("gives nothing away: %s", async (statement) => {
    for (const who of [null, systemActor]) await refused(who, statement, /permission denied|must be owner|must be superuser|access to library .* not allowed/);
  });

  test("is not set otherwise", async () => {
    await refused(null, "ALTER SYSTEM SET ssl = off", /permission denied/);
  });

  test("hangs none of the owner's functions on a table of the intruder's", async () => {
    await world.ownerSql`CREATE TABLE IF NOT EXISTS pgboss.bait (uscc text, object_id text, loan_id uuid, amount_yuan numeric, drawn_on date)`;
    await world.ownerSql`ALTER TABLE pgboss.bait OWNER TO xinqiao_app`;
    const functions = await world.ownerSql<{ name: string }[]>`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype`;
    expect(functions.length).toBeGreaterThan(20);
    for (const { name } of functions) await refused(null, `CREATE TRIGGER hook BEFORE INSERT ON pgboss.bait FOR EACH ROW EXECUTE FUNCTION public.${name}()`, /permission denied for function/);
  });

  test("is not bent by names of the intruder's, neither for itself nor for whoever comes after", async () => {
    await sql`CREATE TABLE pgboss.membership AS SELECT * FROM public.membership`;
    await sql.unsafe("CREATE FUNCTION pgboss.hmac(bytea, bytea, text) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat('00', 32), 'hex') $$");
    const { uscc, legal } = victim.enterprise;
    const forged = `${legal.personId ?? ""}|${legal.membershipId ?? ""}|enterprise.legal||${Math.ceil(Date.now() / 1000) + 60}|${"0".repeat(64)}`;
    await expect(sql.begin(async (tx) => {
      await tx`SET LOCAL search_path = pgboss, public`;
      await tx`SELECT set_config('xinqiao.acting', ${forged}, true)`;
      return recordsBy(tx, accessOf(uscc, legal));
    })).rejects.toThrow(/whoever acts/);
    const url = asAppLogin(world.url).toString();
    await sql.unsafe(`ALTER ROLE xinqiao_app IN DATABASE "${new URL(world.url).pathname.slice(1)}" SET search_path = pgboss, public`);
    const db = connectDatabase(url, { appUrl: url, max: 1 });
    try {
      expect(await db.$queryRaw`SELECT current_setting('search_path') AS path`).toEqual([{ path: "public" }]);
    } finally {
      await db.$disconnect();
    }
  });

  test("shows nobody with whose signature another session acts", async () => {
    await sql.begin(async (tx) => {
      await actingFor(tx, victim.enterprise.legal);
      const seen = await sql<{ query: string }[]>`SELECT query FROM pg_stat_activity WHERE datname = current_database()`;
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.filter(({ query }) => query.includes(victim.enterprise.legal.membershipId ?? "-"))).toEqual([]);
    });
  });

  test("hands no order to the server: a job that the intruder files is one of the timetable's, and takes no word from it", () => {
    expect(timedJobs.map(({ run }) => run.length)).toEqual(timedJobs.map(() => 0));
  });
});

describe("what is not held, and said so", () => {
  test("inside somebody's transaction the intruder acts as that person, and a copied claim does until it runs out", async () => {
    const { uscc, legal } = victim.enterprise;
    const copied = await sql.begin(async (tx) => {
      await actingFor(tx, legal);
      return (await tx<{ token: string }[]>`SELECT current_setting('xinqiao.acting') AS token`)[0]?.token ?? "";
    });
    expect(await sql.begin(async (tx) => {
      await tx`SELECT set_config('xinqiao.acting', ${copied}, true)`;
      return recordsBy(tx, accessOf(uscc, legal));
    })).toBe(1);
    const minutes = (Number(copied.split("|")[4]) * 1000 - Date.now()) / 60_000;
    expect(minutes).toBeLessThanOrEqual(5.1);
  });

  test("rows that are no credit data are readable to the runtime role, password hashes among them", async () => {
    expect((await sql`SELECT password_hash FROM person LIMIT 1`).length).toBe(1);
  });
});
