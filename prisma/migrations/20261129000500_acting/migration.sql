-- Who acts is told by the server and believed only with its signature: a transaction that acts for somebody sets
-- `xinqiao.acting`, and whoever speaks SQL with the runtime role without the key acts for nobody. docs/adr/0011 says what holds.

-- The key lives beside the data and not in it: backups take the schema `public`, and nobody but the owner may look in here.
CREATE SCHEMA vault;
REVOKE ALL ON SCHEMA vault FROM PUBLIC;
CREATE TABLE vault.acting_key (
  "alone" boolean PRIMARY KEY DEFAULT true CHECK ("alone"),
  "key" bytea NOT NULL CHECK (length("key") >= 32)
);
INSERT INTO vault.acting_key ("key") VALUES (gen_random_bytes(32));

-- Functions of the owner are the owner's: until now everybody could hang one of its trigger functions on a table of their own and
-- have it count, lock or chain what they liked.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
           WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION next_number(text, timestamptz), acts_as_owner(oid), authorisation_alive(authorisation, timestamptz), audit_text(audit_entry),
  consent_reach_months(authorisation_purpose, integer, text), consent_matter_lives(authorisation_purpose, case_status, loan_status) TO xinqiao_app;

-- The claim of the current transaction: person, membership, role and what else the server vouches for, until when, and the signature
-- over all of it. Nothing when it is missing, forged or too old. The time is the database's own, whatever time a service goes by.
CREATE FUNCTION acting(OUT person uuid, OUT membership uuid, OUT role text, OUT vouched text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  token text := current_setting('xinqiao.acting', true);
  said text[];
  secret bytea;
BEGIN
  IF token IS NULL OR length(token) < 70 THEN RETURN; END IF;
  SELECT k.key INTO secret FROM vault.acting_key k;
  -- Both sides are hashed once more, so that the time of a comparison tells nothing of the signature that was expected.
  IF sha256(convert_to(right(token, 64), 'UTF8')) <> sha256(convert_to(encode(hmac(convert_to(left(token, -65), 'UTF8'), secret, 'sha256'), 'hex'), 'UTF8')) THEN RETURN; END IF;
  said := string_to_array(left(token, -65), '|');
  IF NOT to_timestamp(said[5]::double precision) BETWEEN clock_timestamp() AND clock_timestamp() + interval '15 minutes' THEN RETURN; END IF;
  person := nullif(said[1], '')::uuid;
  membership := nullif(said[2], '')::uuid;
  role := said[3];
  vouched := said[4];
END $$;

-- The membership in which the current transaction acts, while the person holds it and is let in; nothing for anybody else.
CREATE FUNCTION acting_member() RETURNS SETOF membership LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.* FROM acting() a JOIN membership m ON m.id = a.membership AND m.person_id = a.person AND m.ended_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
  LEFT JOIN institution i ON i.id = m.institution_id
  WHERE i.disabled_at IS NULL
$$;

CREATE FUNCTION acts_for_platform() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT a.role = 'system' FROM acting() a), false) OR EXISTS (SELECT FROM acting_member() m WHERE m.role = 'platform_operator')
$$;

-- ---------------------------------------------------------------------------------------------------
-- People, what they are to whom, and their sessions.

CREATE FUNCTION membership_is_given() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  giver record;
  m membership%ROWTYPE;
BEGIN
  giver := acting();
  IF giver.role = 'system' THEN RETURN NEW; END IF;
  SELECT * INTO m FROM acting_member();
  IF TG_OP = 'INSERT' AND NEW.ended_at IS NULL AND coalesce(
       (m.role = 'platform_operator' AND NEW.uscc IS NULL AND NEW.role::text NOT LIKE 'enterprise%')
       OR (NEW.institution_id IS NULL AND (
             (m.role = 'enterprise_legal' AND NEW.role = 'enterprise_agent' AND NEW.uscc = m.uscc)
             OR (NEW.role = 'enterprise_legal' AND giver.vouched = 'register ' || NEW.uscc))), false) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND coalesce(
       (m.role = 'platform_operator' AND NEW.uscc IS NULL)
       OR (m.role = 'enterprise_legal' AND NEW.role = 'enterprise_agent' AND NEW.uscc = m.uscc), false) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'whoever acts here neither gives nor takes this role' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "membership_is_given" BEFORE INSERT OR UPDATE ON "membership" FOR EACH ROW
  WHEN (NOT acts_as_owner('membership'::regclass)) EXECUTE FUNCTION membership_is_given();

-- A password is the person's own to change, after the server has asked for the old one, or the operator's to reset.
CREATE FUNCTION person_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record;
BEGIN
  IF acts_for_platform() THEN RETURN NEW; END IF;
  claim := acting();
  IF TG_OP = 'INSERT' AND coalesce(claim.vouched LIKE 'register %' OR EXISTS (SELECT FROM acting_member() m WHERE m.role = 'enterprise_legal'), false) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.disabled_at IS NOT DISTINCT FROM OLD.disabled_at AND coalesce(claim.person = NEW.id AND claim.vouched = 'password', false) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'whoever acts here has no say about this person' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "person_of_who_acts" BEFORE INSERT OR UPDATE ON "person" FOR EACH ROW
  WHEN (NOT acts_as_owner('person'::regclass)) EXECUTE FUNCTION person_of_who_acts();

-- A session is opened and moved by its own person, in a membership of that person; the operator may only end it, and it stays ended.
CREATE FUNCTION session_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'an ended session stays ended' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.revoked_at IS NOT NULL AND NEW.membership_id IS NOT DISTINCT FROM OLD.membership_id AND acts_for_platform() THEN
    RETURN NEW;
  END IF;
  IF (SELECT a.person FROM acting() a) IS DISTINCT FROM NEW.person_id
     OR (NEW.membership_id IS NOT NULL AND NOT EXISTS (SELECT FROM membership m WHERE m.id = NEW.membership_id AND m.person_id = NEW.person_id
                                                       AND (m.ended_at IS NULL OR TG_OP = 'UPDATE' AND NEW.membership_id = OLD.membership_id))) THEN
    RAISE EXCEPTION 'a session is its own person''s' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "session_of_who_acts" BEFORE INSERT OR UPDATE ON "user_session" FOR EACH ROW
  WHEN (NOT acts_as_owner('user_session'::regclass)) EXECUTE FUNCTION session_of_who_acts();

-- What the city is made of is entered by the platform: the command line, the start, an operator.
CREATE FUNCTION entered_by_platform() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF acts_for_platform() THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'only the platform enters a row of %', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['district', 'centre', 'loan_prime_rate', 'institution', 'branch', 'product'] LOOP
    EXECUTE format('CREATE TRIGGER "entered_by_platform" AFTER INSERT OR UPDATE ON %I FOR EACH STATEMENT WHEN (NOT acts_as_owner(%L::regclass)) EXECUTE FUNCTION entered_by_platform()', t, t);
  END LOOP;
END $$;

-- A bank publishes and retires its own products and nobody else's.
CREATE FUNCTION product_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM acting_member() m JOIN product p ON p.institution_id = m.institution_id WHERE p.id = NEW.product_id AND m.role = 'bank_admin') AND NOT acts_for_platform() THEN
    RAISE EXCEPTION 'whoever acts here offers no such product' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "product_of_who_acts" BEFORE INSERT OR UPDATE ON "product_version" FOR EACH ROW
  WHEN (NOT acts_as_owner('product_version'::regclass)) EXECUTE FUNCTION product_of_who_acts();

-- An enterprise enters as it is registered: the server vouches for the registrant. It may be locked and not changed.
CREATE FUNCTION enterprise_is_registered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND coalesce((SELECT a.role = 'system' OR a.vouched = 'register ' || NEW.uscc FROM acting() a), false) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an enterprise enters by its registration, and stays as it is registered' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "enterprise_is_registered" BEFORE INSERT OR UPDATE ON "enterprise" FOR EACH ROW
  WHEN (NOT acts_as_owner('enterprise'::regclass)) EXECUTE FUNCTION enterprise_is_registered();

-- ---------------------------------------------------------------------------------------------------
-- Consent: asked for by the bank, answered by the enterprise's legal representative in person.

CREATE FUNCTION authorisation_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m membership%ROWTYPE;
BEGIN
  SELECT * INTO m FROM acting_member();
  IF TG_OP = 'INSERT' AND coalesce(m.institution_id = NEW.institution_id AND m.role::text LIKE 'bank%' AND coalesce(NEW.requested_by, m.person_id) = m.person_id, false) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND coalesce(m.role = 'enterprise_legal' AND m.uscc = NEW.uscc, false)
     AND (NEW.revoked_by IS NOT DISTINCT FROM OLD.revoked_by OR NEW.revoked_by = m.person_id)
     AND (NEW.signed_at IS NOT DISTINCT FROM OLD.signed_at
          OR coalesce(NEW.signer_id = m.person_id AND (SELECT a.vouched = 'sign ' || NEW.id FROM acting() a), false)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'whoever acts here neither asks for this consent nor answers it' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "authorisation_of_who_acts" BEFORE INSERT OR UPDATE ON "authorisation" FOR EACH ROW
  WHEN (NOT acts_as_owner('authorisation'::regclass)) EXECUTE FUNCTION authorisation_of_who_acts();

-- The access names whoever acts. Together with `access_is_covered` nobody opens anything but in person.
CREATE FUNCTION access_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record;
BEGIN
  claim := acting();
  IF claim.membership IS NULL OR claim.membership <> NEW.membership_id OR claim.person <> NEW.person_id THEN
    RAISE EXCEPTION 'an access is of whoever acts' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "access_of_who_acts" BEFORE INSERT ON "access_log" FOR EACH ROW
  WHEN (NOT acts_as_owner('access_log'::regclass)) EXECUTE FUNCTION access_of_who_acts();

-- A stored report is what an access of the same transaction was opened for: none is made up, and none stands in another's name.
CREATE FUNCTION report_of_its_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_log l WHERE l.id = nullif(current_setting('xinqiao.access_id', true), '')::uuid AND l.xid = pg_current_xact_id()::text::bigint
                 AND (l.kind, l.report_number, l.uscc, l.authorisation_id, l.institution_id, l.membership_id, l.purpose)
                   = ('authorised', NEW.number, NEW.uscc, NEW.authorisation_id, NEW.institution_id, NEW.membership_id, NEW.purpose)) THEN
    RAISE EXCEPTION 'a report is of its access' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "report_of_its_access" BEFORE INSERT ON "report" FOR EACH ROW
  WHEN (NOT acts_as_owner('report'::regclass)) EXECUTE FUNCTION report_of_its_access();

-- The content of a stored report, and the reader's own printed copy, for whoever acts and for nobody who is only named.
DROP FUNCTION report_content_of(uuid, uuid, timestamptz);
DROP FUNCTION report_copy_of(uuid, uuid, text, timestamptz);
CREATE FUNCTION report_content_of(p_report uuid, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.snapshot FROM acting() a, report r WHERE r.id = p_report AND report_is_open_to(p_report, a.membership, p_at)
$$;
CREATE FUNCTION report_copy_of(p_report uuid, p_locale text, p_at timestamptz) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.content FROM acting() a, report_pdf c WHERE c.report_id = p_report AND c.membership_id = a.membership AND c.locale = p_locale
    AND report_is_open_to(p_report, a.membership, p_at)
$$;
CREATE FUNCTION copy_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce((SELECT a.membership = NEW.membership_id AND report_is_open_to(NEW.report_id, a.membership, NEW.created_at) FROM acting() a), false) THEN
    RAISE EXCEPTION 'a copy is of whoever acts' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "copy_of_who_acts" BEFORE INSERT ON "report_pdf" FOR EACH ROW
  WHEN (NOT acts_as_owner('report_pdf'::regclass)) EXECUTE FUNCTION copy_of_who_acts();

-- The platform's own purposes serve whoever has one: a size class is computed as an enterprise registers, earlier borrowing is looked up
-- by a lender about an enterprise that has a case with it.
CREATE OR REPLACE FUNCTION size_facts_of(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('employees', payload -> 'employees', 'revenue', payload -> 'revenue', 'assets', payload -> 'total_assets', 'year', payload -> 'year')
  FROM credit_record WHERE uscc = code AND category = 'annual_report' AND NOT withdrawn
    AND (SELECT a.role = 'system' OR a.vouched = 'register ' || code FROM acting() a)
  ORDER BY event_date DESC NULLS LAST, record_no DESC LIMIT 1
$$;
ALTER FUNCTION borrowing_evidence_of(text, date) RENAME TO borrowing_on_record;
REVOKE EXECUTE ON FUNCTION borrowing_on_record(text, date) FROM xinqiao_app;
CREATE FUNCTION borrowing_evidence_of(code text, before date) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM acting() a JOIN membership m ON m.id = a.membership JOIN financing_case c ON c.institution_id = m.institution_id WHERE c.uscc = code AND m.role::text LIKE 'bank%') THEN
    RAISE EXCEPTION 'whoever acts here lends nothing to %', code USING ERRCODE = '42501';
  END IF;
  RETURN borrowing_on_record(code, before);
END $$;

-- ---------------------------------------------------------------------------------------------------
-- Nothing is written in another's name.

CREATE FUNCTION entry_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record;
BEGIN
  claim := acting();
  IF claim.role IS NULL OR (NEW.person_id, NEW.membership_id, NEW.role) IS DISTINCT FROM (claim.person, claim.membership, claim.role) THEN
    RAISE EXCEPTION 'an entry of % is of whoever acts', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "entry_of_who_acts" BEFORE INSERT ON "audit_entry" FOR EACH ROW
  WHEN (NOT acts_as_owner('audit_entry'::regclass)) EXECUTE FUNCTION entry_of_who_acts();

CREATE FUNCTION event_of_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record;
BEGIN
  claim := acting();
  IF claim.role IS NULL OR (NEW.person_id, NEW.role) IS DISTINCT FROM (claim.person, claim.role) THEN
    RAISE EXCEPTION 'an entry of % is of whoever acts', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_event', 'need_event', 'loan_event', 'session_event'] LOOP
    EXECUTE format('CREATE TRIGGER "event_of_who_acts" BEFORE INSERT ON %I FOR EACH ROW WHEN (NOT acts_as_owner(%L::regclass)) EXECUTE FUNCTION event_of_who_acts()', t, t);
  END LOOP;
END $$;

-- Columns that name a person are filled in by that person. What they said before may be kept or taken away.
CREATE FUNCTION names_who_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  present jsonb := to_jsonb(NEW);
  past jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
  named text;
BEGIN
  FOREACH named IN ARRAY TG_ARGV LOOP
    IF present ->> named IS DISTINCT FROM past ->> named AND present ->> named IS NOT NULL AND (SELECT a.person::text FROM acting() a) IS DISTINCT FROM present ->> named THEN
      RAISE EXCEPTION '% of % names whoever acts', named, TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    ('offer', '''proposed_by'', ''approved_by'', ''accepted_by'''), ('document', '''uploaded_by'''), ('supplement', '''requested_by'', ''answered_by'''),
    ('drawdown', '''recorded_by'''), ('repayment', '''recorded_by'''), ('first_loan', '''resolved_by'''), ('need', '''created_by'''), ('need_assignment', '''assigned_by'''),
    ('match_session', '''created_by'''), ('meeting', '''recorded_by''')) AS named (relation, columns) LOOP
    EXECUTE format('CREATE TRIGGER "names_who_acts" BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (NOT acts_as_owner(%L::regclass)) EXECUTE FUNCTION names_who_acts(%s)', t.relation, t.relation, t.columns);
  END LOOP;
END $$;

-- What people do with one another is written while somebody who has signed in, or the platform, acts. Asked when the statement is
-- through: the first one of a transaction may say itself who acts.
CREATE FUNCTION signed_in_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce((SELECT a.role FROM acting() a), 'public') = 'public' THEN
    RAISE EXCEPTION 'nobody acts who could write to %', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['need', 'need_target', 'need_assignment', 'financing_case', 'supplement', 'document', 'offer', 'loan', 'drawdown', 'repayment', 'renewal', 'first_loan',
                           'match_session', 'session_bank', 'session_invitation', 'meeting', 'idempotent_request'] LOOP
    EXECUTE format('CREATE TRIGGER "signed_in_acts" AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT WHEN (NOT acts_as_owner(%L::regclass)) EXECUTE FUNCTION signed_in_acts()', t, t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------
-- Figures and records.

-- Facts are appended by somebody's act; only folding moves them, and only folding touches the sums.
CREATE FUNCTION somebody_acts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT a.role FROM acting() a) IS NULL THEN
    RAISE EXCEPTION 'nobody acts who could write to %', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "somebody_acts" BEFORE INSERT ON "statistic_delta" FOR EACH STATEMENT WHEN (NOT acts_as_owner('statistic_delta'::regclass)) EXECUTE FUNCTION somebody_acts();
CREATE TRIGGER "somebody_acts" BEFORE INSERT OR UPDATE ON "statistic_member" FOR EACH STATEMENT WHEN (NOT acts_as_owner('statistic_member'::regclass)) EXECUTE FUNCTION somebody_acts();

-- Moves up to so many deltas into the sums in one statement, so that no reader sees them twice or not at all; answers how many.
-- Only one folds at a time; nothing is moved while another is at it. Whoever calls it changes no figure.
CREATE FUNCTION fold_statistics(at_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE folded integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('statistic fold', 0)) THEN RETURN 0; END IF;
  WITH gone AS (
    DELETE FROM statistic_delta WHERE id IN (SELECT id FROM statistic_delta ORDER BY id LIMIT at_most) RETURNING *
  ), added AS (
    INSERT INTO statistic_summary AS s (institution_group, district_code, institution_id, month, measure, bucket, since, value)
    SELECT institution_group, district_code, institution_id, month, measure, bucket, since, sum(value) FROM gone
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    ORDER BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT (institution_group, district_code, institution_id, month, measure, bucket, since)
      DO UPDATE SET value = s.value + excluded.value
  )
  SELECT count(*) INTO folded FROM gone;
  RETURN folded;
END $$;

-- A file is taken in by the platform itself or by a department's steward, who is named as who brought it.
CREATE FUNCTION steward_acts(p_membership uuid) RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce((SELECT a.role IN ('system', 'department.steward') AND a.membership IS NOT DISTINCT FROM p_membership FROM acting() a), false) THEN
    RAISE EXCEPTION 'whoever acts here delivers no records' USING ERRCODE = '42501';
  END IF;
END $$;
ALTER FUNCTION ingest_open(text, text, uuid, timestamptz) RENAME TO ingest_begin_batch;
ALTER FUNCTION ingest_merge(uuid, text, bytea, timestamptz) RENAME TO ingest_merge_staged;
REVOKE EXECUTE ON FUNCTION ingest_begin_batch(text, text, uuid, timestamptz), ingest_merge_staged(uuid, text, bytea, timestamptz) FROM xinqiao_app;
CREATE FUNCTION ingest_open(p_category text, p_file text, p_membership uuid, p_at timestamptz) RETURNS TABLE (id uuid, number text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM steward_acts(p_membership);
  RETURN QUERY SELECT b.id, b.number FROM ingest_begin_batch(p_category, p_file, p_membership, p_at) b;
END $$;
CREATE FUNCTION ingest_merge(p_batch uuid, p_format text, p_digest bytea, p_at timestamptz)
RETURNS TABLE (lines integer, accepted integer, unchanged integer, withdrawn integer, rejected integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM steward_acts((SELECT b.membership_id FROM ingest_batch b WHERE b.id = p_batch));
  RETURN QUERY SELECT * FROM ingest_merge_staged(p_batch, p_format, p_digest, p_at);
END $$;

GRANT EXECUTE ON FUNCTION report_content_of(uuid, timestamptz), report_copy_of(uuid, text, timestamptz), borrowing_evidence_of(text, date), fold_statistics(integer),
  ingest_open(text, text, uuid, timestamptz), ingest_merge(uuid, text, bytea, timestamptz) TO xinqiao_app;

-- ---------------------------------------------------------------------------------------------------
-- What the runtime role may touch, as docs/runtime-role.md lists it: no column that no service writes.

REVOKE INSERT, UPDATE ON "statistic_summary" FROM xinqiao_app;
REVOKE DELETE ON "statistic_delta" FROM xinqiao_app;
REVOKE UPDATE ON "statistic_member" FROM xinqiao_app;
GRANT UPDATE ("occurrences") ON "statistic_member" TO xinqiao_app;
REVOKE DELETE ON "need_target", "session_bank", "report_pdf" FROM xinqiao_app;
REVOKE UPDATE ON
  "person", "membership", "user_session", "district", "centre", "loan_prime_rate", "institution", "branch", "product", "product_version", "enterprise", "need", "need_target",
  "financing_case", "supplement", "offer", "first_loan", "authorisation", "match_session", "session_bank", "session_invitation", "meeting" FROM xinqiao_app;
GRANT UPDATE ("password_hash", "password_given_at", "disabled_at") ON "person" TO xinqiao_app;
GRANT UPDATE ("ended_at") ON "membership" TO xinqiao_app;
GRANT UPDATE ("membership_id", "revoked_at") ON "user_session" TO xinqiao_app;
GRANT UPDATE ("name_zh", "name_en", "rating_enabled", "disabled_at") ON "institution" TO xinqiao_app;
GRANT UPDATE ("retired_at") ON "product_version" TO xinqiao_app;
-- Locked and never changed: PostgreSQL asks for a column that may be written before it lets a row be held.
GRANT UPDATE ("registered_at") ON "enterprise" TO xinqiao_app;
GRANT UPDATE ("code") ON "product" TO xinqiao_app;
GRANT UPDATE ("district_code", "status", "draft", "amount_yuan", "term_months", "purpose", "purpose_note", "guarantee_mode", "repayment_method", "needed_by", "contact_name",
  "contact_phone", "channel", "multi_bank", "renews_drawdown_id", "centre_assigned", "updated_at", "published_at", "answer_due_at", "expires_at", "closed_at", "version") ON "need" TO xinqiao_app;
GRANT UPDATE ("branch_id", "officer_id", "status", "accept_due_at", "accepted_at", "contact_due_at", "contacted_at", "documents_complete_at", "disburse_due_at", "claim_expires_at",
  "diligence", "rejection_code", "rejection_note", "closed_at", "version") ON "financing_case" TO xinqiao_app;
GRANT UPDATE ("answer", "document_id", "answered_by", "answered_at") ON "supplement" TO xinqiao_app;
GRANT UPDATE ("amount_yuan", "lpr_tenor", "lpr_rate", "lpr_published_on", "spread_bp", "annual_rate", "term_months", "guarantee_mode", "repayment_method", "fees_yuan", "valid_until",
  "proposed_by", "proposed_at", "approved_by", "approved_at", "accepted_by", "accepted_at", "declined_at", "decline_reason") ON "offer" TO xinqiao_app;
GRANT UPDATE ("contradicted", "counted", "resolved_by", "resolved_at", "resolution") ON "first_loan" TO xinqiao_app;
GRANT UPDATE ("categories", "text_digest", "signer_id", "signer_name", "signature", "evidence", "signed_at", "refused_at", "paused_at", "revoked_at", "revoked_by") ON "authorisation" TO xinqiao_app;
GRANT UPDATE ("status") ON "match_session" TO xinqiao_app;
GRANT UPDATE ("need_id", "wishes", "answer", "answered_at", "checked_in_at") ON "session_invitation" TO xinqiao_app;
GRANT UPDATE ("table_no", "slot_no", "pinned", "status", "outcome", "intended_yuan", "reason", "case_id", "recorded_by", "recorded_at") ON "meeting" TO xinqiao_app;
