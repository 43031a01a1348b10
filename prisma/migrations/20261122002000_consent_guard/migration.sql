-- Consent held to its words also against a program that speaks SQL with the runtime role.

-- A temporary table of the caller's must never stand before the table that a function of the owner means to read: unless
-- it is named, the temporary schema is searched first.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f);
  END LOOP;
END $$;

-- Whoever owns the tables restores and arranges; the runtime role is never one of them.
CREATE FUNCTION acts_as_owner(relation oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_has_role(current_user, c.relowner, 'MEMBER') FROM pg_class c WHERE c.oid = relation
$$;

-- The bounds of each purpose, where a missing number counts as beyond them. A day is 24 hours, whatever the session's time zone.
ALTER TABLE "authorisation" DROP CONSTRAINT "authorisation_within_purpose";
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_within_purpose" CHECK (coalesce(
  "valid_until" > "valid_from" AND "max_pulls" > 0 AND coalesce("max_pulls_per_month", 1) > 0
  AND "months_back" BETWEEN 1 AND CASE "purpose" WHEN 'P1' THEN 12 ELSE 24 END
  AND CASE "purpose"
    WHEN 'P1' THEN "valid_until" <= "valid_from" + interval '336 hours' AND "max_pulls" <= 1 AND coalesce("case_id", "need_id") IS NOT NULL
    WHEN 'P2' THEN "valid_until" <= "valid_from" + interval '720 hours' AND "max_pulls" <= 3 AND "case_id" IS NOT NULL
    WHEN 'P3' THEN "max_pulls_per_month" <= 5 AND "loan_id" IS NOT NULL
                   AND "max_pulls" <= "max_pulls_per_month" * ceil(extract(epoch FROM "valid_until" - "valid_from") / 2419200)
    WHEN 'P4' THEN "valid_until" <= "valid_from" + interval '1440 hours' AND "max_pulls" <= 3 AND coalesce("case_id", "need_id", "loan_id") IS NOT NULL
    WHEN 'P5' THEN "valid_until" <= "valid_from" + interval '720 hours' AND "max_pulls" <= 2 AND coalesce("case_id", "loan_id") IS NOT NULL
  END, false));

ALTER TABLE "authorisation" DROP CONSTRAINT "authorisation_grants_what_was_asked";
ALTER TABLE "authorisation"
  ADD CONSTRAINT "authorisation_grants_what_was_asked" CHECK (coalesce("categories" <@ "requested_categories", false)),
  ADD CONSTRAINT "authorisation_signature_is_whole" CHECK (
    "signed_at" IS NULL OR ("signer_id" IS NOT NULL AND "signer_name" IS NOT NULL AND "signature" IS NOT NULL AND cardinality("categories") > 0)),
  ADD CONSTRAINT "authorisation_only_signed_is_stopped" CHECK ("signed_at" IS NOT NULL OR ("paused_at" IS NULL AND "revoked_at" IS NULL));

-- When the database itself took the request in. A consent that came in at the time it names is held to the database's clock
-- ever after, so that no access can be dated back to when it was still alive.
ALTER TABLE "authorisation" ADD COLUMN "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "authorisation" SET "recorded_at" = "requested_at";

CREATE FUNCTION authorisation_instant(a authorisation, claimed timestamptz) RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT CASE WHEN abs(extract(epoch FROM a.recorded_at - a.requested_at)) < 60 THEN clock_timestamp() ELSE claimed END
$$;

-- A request is made unsigned, for a case or loan of its own parties; signing ticks categories and nothing else, and only the
-- enterprise's legal representative signs. What was asked for, and what was signed, never grows.
CREATE FUNCTION authorisation_begins_unsigned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.recorded_at := clock_timestamp();
  IF NEW.signed_at IS NOT NULL OR cardinality(NEW.categories) > 0 THEN
    RAISE EXCEPTION 'a consent begins as a request' USING ERRCODE = '42501';
  END IF;
  IF (NEW.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM financing_case c WHERE c.id = NEW.case_id AND c.uscc = NEW.uscc AND c.institution_id = NEW.institution_id))
     OR (NEW.loan_id IS NOT NULL AND NOT EXISTS (SELECT FROM loan l WHERE l.id = NEW.loan_id AND l.uscc = NEW.uscc AND l.institution_id = NEW.institution_id))
     OR (NEW.need_id IS NOT NULL AND NOT EXISTS (SELECT FROM need n WHERE n.id = NEW.need_id AND n.uscc = NEW.uscc)) THEN
    RAISE EXCEPTION 'a consent serves a matter of its own parties' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "authorisation_begins_unsigned" BEFORE INSERT ON "authorisation" FOR EACH ROW
  WHEN (NOT acts_as_owner('authorisation'::regclass)) EXECUTE FUNCTION authorisation_begins_unsigned();

CREATE OR REPLACE FUNCTION authorisation_never_widens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.uscc, NEW.institution_id, NEW.purpose, NEW.requested_categories, NEW.months_back, NEW.valid_from, NEW.text_version, NEW.requested_at, NEW.recorded_at)
       IS DISTINCT FROM
     (OLD.id, OLD.number, OLD.uscc, OLD.institution_id, OLD.purpose, OLD.requested_categories, OLD.months_back, OLD.valid_from, OLD.text_version, OLD.requested_at, OLD.recorded_at)
     OR (NEW.branch_id, NEW.case_id, NEW.need_id, NEW.loan_id, NEW.requested_by) IS DISTINCT FROM (OLD.branch_id, OLD.case_id, OLD.need_id, OLD.loan_id, OLD.requested_by)
     OR NEW.valid_until > OLD.valid_until OR NEW.max_pulls > OLD.max_pulls OR NEW.retain_until > OLD.retain_until
     OR coalesce(NEW.max_pulls_per_month > OLD.max_pulls_per_month, NEW.max_pulls_per_month IS NULL AND OLD.max_pulls_per_month IS NOT NULL) THEN
    RAISE EXCEPTION 'what a consent was asked for cannot be changed' USING ERRCODE = '42501';
  END IF;
  IF OLD.signed_at IS NOT NULL AND (NEW.categories, NEW.text_digest, NEW.signed_at, NEW.signer_id, NEW.signer_name, NEW.signature, NEW.evidence)
       IS DISTINCT FROM (OLD.categories, OLD.text_digest, OLD.signed_at, OLD.signer_id, OLD.signer_name, OLD.signature, OLD.evidence) THEN
    RAISE EXCEPTION 'a signed consent cannot be changed' USING ERRCODE = '42501';
  END IF;
  IF OLD.signed_at IS NULL AND NEW.signed_at IS NULL AND NEW.categories IS DISTINCT FROM OLD.categories THEN
    RAISE EXCEPTION 'categories are granted by signing' USING ERRCODE = '42501';
  END IF;
  IF OLD.signed_at IS NULL AND NEW.signed_at IS NOT NULL AND NOT EXISTS (
       SELECT FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.person_id = NEW.signer_id AND m.uscc = NEW.uscc AND m.role = 'enterprise_legal' AND m.ended_at IS NULL AND p.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'only the legal representative of % signs', NEW.uscc USING ERRCODE = '42501';
  END IF;
  IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) OR (OLD.refused_at IS NOT NULL AND NEW.refused_at IS DISTINCT FROM OLD.refused_at)
     OR (OLD.revoked_at IS NOT NULL AND NEW.paused_at IS DISTINCT FROM OLD.paused_at) THEN
    RAISE EXCEPTION 'an ended consent stays ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

-- How far back a consent reaches in a category: the shorter of the catalogue's window and the consent's months, longer for what
-- is remembered longer. Null: never cut. The same numbers as src/domain/report/categories and src/domain/authorisation/purpose.ts.
CREATE FUNCTION consent_reach_months(purpose authorisation_purpose, months_back integer, category text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT least(w.months, CASE
    WHEN purpose = 'P2' AND months_back >= 24 AND category IN ('licence', 'penalty', 'serious_default', 'judgment', 'enforcement', 'tax_violation') THEN 60
    ELSE months_back END)
  FROM (SELECT CASE
    WHEN category IN ('registration', 'ownership', 'qualification', 'real_estate', 'real_estate_encumbrance', 'intellectual_property') THEN NULL
    WHEN category IN ('customs', 'electricity', 'gas', 'housing_fund', 'logistics', 'social_insurance', 'water') THEN 24
    WHEN category = 'tax_payment' THEN 36
    ELSE 60 END AS months) w
  WHERE w.months IS NOT NULL
$$;

-- The key, and everything that must be true before it is cut: the parties and the purpose of the consent, a reader who works
-- there now, a consent that is alive, a quota that is not used up, a loan that lives for monitoring, and no day too early.
CREATE OR REPLACE FUNCTION access_is_covered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  a authorisation%ROWTYPE;
  moment timestamptz;
  used integer;
  used_this_month integer;
BEGIN
  NEW.xid := pg_current_xact_id()::text::bigint;
  IF NEW.kind IS NULL OR NEW.kind NOT IN ('own', 'authorised') OR NEW.categories IS NULL OR NEW.since IS NULL THEN
    RAISE EXCEPTION 'unknown kind of access %', NEW.kind USING ERRCODE = '42501';
  END IF;
  IF NEW.kind = 'own' THEN
    IF NEW.authorisation_id IS NOT NULL OR NEW.institution_id IS NOT NULL OR NOT EXISTS (
         SELECT FROM membership m JOIN person p ON p.id = m.person_id
         WHERE m.id = NEW.membership_id AND m.person_id = NEW.person_id AND m.uscc = NEW.uscc AND m.role::text LIKE 'enterprise%'
           AND m.ended_at IS NULL AND p.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'not a member of %', NEW.uscc USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  -- The lock makes parallel pulls queue, so the quota is exact.
  SELECT * INTO a FROM authorisation WHERE id = NEW.authorisation_id FOR UPDATE;
  moment := authorisation_instant(a, NEW.at);
  IF a.id IS NULL OR a.uscc <> NEW.uscc OR a.institution_id IS DISTINCT FROM NEW.institution_id OR a.purpose::text IS DISTINCT FROM NEW.purpose
     -- What the enterprise has stopped is stopped, whatever time the access says it is.
     OR a.revoked_at IS NOT NULL OR a.paused_at IS NOT NULL OR NOT authorisation_alive(a, moment) OR abs(extract(epoch FROM NEW.at - moment)) > 300
     OR NOT coalesce(NEW.categories <@ a.categories, false)
     OR NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id JOIN institution i ON i.id = m.institution_id
                    WHERE m.id = NEW.membership_id AND m.person_id = NEW.person_id AND m.institution_id = a.institution_id AND m.role::text LIKE 'bank%'
                      AND m.ended_at IS NULL AND p.disabled_at IS NULL AND i.disabled_at IS NULL
                      AND (a.branch_id IS NULL OR m.branch_id IS NULL OR m.branch_id = a.branch_id)) THEN
    RAISE EXCEPTION 'no live consent covers this access' USING ERRCODE = '42501';
  END IF;
  IF a.purpose = 'P3' AND NOT EXISTS (SELECT FROM loan l WHERE l.id = a.loan_id AND l.status IN ('contracted', 'normal', 'overdue', 'non_performing')) THEN
    RAISE EXCEPTION 'the loan that this consent monitors has ended' USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.categories) AS code
             WHERE coalesce((NEW.since ->> code)::date, '-infinity')
                   < ((NEW.at AT TIME ZONE 'Asia/Shanghai')::date - make_interval(months => consent_reach_months(a.purpose, a.months_back, code)))::date) THEN
    RAISE EXCEPTION 'the consent does not reach back so far' USING ERRCODE = '42501', CONSTRAINT = 'authorisation_window';
  END IF;
  SELECT count(*), count(*) FILTER (WHERE date_trunc('month', l.at AT TIME ZONE 'Asia/Shanghai') = date_trunc('month', NEW.at AT TIME ZONE 'Asia/Shanghai'))
    INTO used, used_this_month FROM access_log l WHERE l.authorisation_id = a.id;
  IF used >= a.max_pulls OR used_this_month >= coalesce(a.max_pulls_per_month, a.max_pulls) THEN
    RAISE EXCEPTION 'the consent is used up' USING ERRCODE = '42501', CONSTRAINT = 'authorisation_quota';
  END IF;
  RETURN NEW;
END $$;

-- An access says for ever what it said when it opened the data.
REVOKE UPDATE ("report_number") ON "access_log" FROM xinqiao_app;
DROP TRIGGER "access_append_only" ON "access_log";
CREATE TRIGGER "access_append_only" BEFORE UPDATE OR DELETE ON "access_log" FOR EACH ROW EXECUTE FUNCTION append_only();

-- The partitions are no side door: nobody has a grant on them, and a grant given by mistake would still show nothing.
DO $$
DECLARE part regclass;
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent IN ('credit_record'::regclass, 'credit_record_version'::regclass) LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part);
  END LOOP;
END $$;
