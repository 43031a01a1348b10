-- No credit data without live consent, enforced by the database for a role that is neither owner nor superuser.
-- An access_log row is the key: the trigger lets it in only when consent covers it, and the policy on credit_record
-- opens only for a key written by the reading transaction itself.

-- Whether a signed consent is alive at an instant. The same rule as domain/authorisation/status.ts; a test compares the two.
CREATE FUNCTION authorisation_alive(a authorisation, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT a.signed_at IS NOT NULL AND a.refused_at IS NULL
     AND (a.revoked_at IS NULL OR a.revoked_at > at)
     AND (a.paused_at IS NULL OR a.paused_at > at)
     AND at >= a.valid_from AND at < a.valid_until
$$;

CREATE FUNCTION access_is_covered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  a authorisation%ROWTYPE;
  used integer;
  used_this_month integer;
BEGIN
  NEW.xid := pg_current_xact_id()::text::bigint;
  IF NEW.kind = 'own' THEN
    IF NOT EXISTS (SELECT FROM membership m WHERE m.id = NEW.membership_id AND m.uscc = NEW.uscc AND m.ended_at IS NULL) THEN
      RAISE EXCEPTION 'not a member of %', NEW.uscc USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.kind <> 'authorised' THEN
    RAISE EXCEPTION 'unknown kind of access %', NEW.kind USING ERRCODE = '42501';
  END IF;
  -- The lock makes parallel pulls queue, so the quota is exact.
  SELECT * INTO a FROM authorisation WHERE id = NEW.authorisation_id FOR UPDATE;
  IF a.id IS NULL OR a.uscc <> NEW.uscc OR a.institution_id IS DISTINCT FROM NEW.institution_id
     OR NOT authorisation_alive(a, NEW.at) OR NOT NEW.categories <@ a.categories
     OR NOT EXISTS (SELECT FROM membership m WHERE m.id = NEW.membership_id AND m.institution_id = a.institution_id AND m.ended_at IS NULL
                    AND (a.branch_id IS NULL OR m.branch_id IS NULL OR m.branch_id = a.branch_id)) THEN
    RAISE EXCEPTION 'no live consent covers this access' USING ERRCODE = '42501';
  END IF;
  SELECT count(*), count(*) FILTER (WHERE date_trunc('month', l.at AT TIME ZONE 'Asia/Shanghai') = date_trunc('month', NEW.at AT TIME ZONE 'Asia/Shanghai'))
    INTO used, used_this_month FROM access_log l WHERE l.authorisation_id = a.id;
  IF used >= a.max_pulls OR used_this_month >= coalesce(a.max_pulls_per_month, a.max_pulls) THEN
    RAISE EXCEPTION 'the consent is used up' USING ERRCODE = '42501', CONSTRAINT = 'authorisation_quota';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "access_is_covered" BEFORE INSERT ON "access_log" FOR EACH ROW EXECUTE FUNCTION access_is_covered();

-- Consent may be requested and answered by the program; what was signed can never be widened afterwards.
CREATE FUNCTION authorisation_never_widens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL AND (NEW.categories IS DISTINCT FROM OLD.categories OR NEW.months_back <> OLD.months_back
     OR NEW.valid_from <> OLD.valid_from OR NEW.valid_until > OLD.valid_until OR NEW.max_pulls > OLD.max_pulls
     OR NEW.max_pulls_per_month IS DISTINCT FROM OLD.max_pulls_per_month
     OR NEW.institution_id <> OLD.institution_id OR NEW.uscc <> OLD.uscc OR NEW.signed_at IS DISTINCT FROM OLD.signed_at) THEN
    RAISE EXCEPTION 'a signed consent cannot be changed' USING ERRCODE = '42501';
  END IF;
  IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) OR (OLD.refused_at IS NOT NULL AND NEW.refused_at IS DISTINCT FROM OLD.refused_at) THEN
    RAISE EXCEPTION 'an ended consent stays ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "authorisation_never_widens" BEFORE UPDATE ON "authorisation" FOR EACH ROW EXECUTE FUNCTION authorisation_never_widens();

-- What the current transaction's key opens. One call a statement: the policy reads it as an init plan.
CREATE FUNCTION current_access() RETURNS access_log LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l FROM access_log l
  WHERE l.id = nullif(current_setting('xinqiao.access_id', true), '')::uuid
    AND l.xid = pg_current_xact_id_if_assigned()::text::bigint
$$;
CREATE POLICY "credit_record_under_consent" ON "credit_record" FOR SELECT TO xinqiao_app USING (
  uscc = (SELECT (current_access()).uscc)
  AND category = ANY ((SELECT (current_access()).categories)::text[])
  AND (event_date IS NULL OR event_date >= coalesce(((SELECT (current_access()).since) ->> category)::date, '-infinity'))
);

-- The platform's own purposes: functions that return the result and nothing more. The caller writes the audit entry.
CREATE FUNCTION registration_of(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT payload || jsonb_build_object('enterprise_name', enterprise_name, 'as_of', as_of)
  FROM credit_record WHERE uscc = code AND category = 'registration' AND NOT withdrawn
  ORDER BY as_of DESC, record_no DESC LIMIT 1
$$;
CREATE FUNCTION size_facts_of(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('employees', payload -> 'employees', 'revenue', payload -> 'revenue', 'assets', payload -> 'total_assets', 'year', payload -> 'year')
  FROM credit_record WHERE uscc = code AND category = 'annual_report' AND NOT withdrawn
  ORDER BY event_date DESC NULLS LAST, record_no DESC LIMIT 1
$$;
-- Earlier borrowing visible in pledge and encumbrance records: kind and date only, without amounts or creditors.
CREATE FUNCTION borrowing_evidence_of(code text, before date) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('category', category, 'recordNo', record_no, 'on', event_date) ORDER BY event_date, record_no), '[]')
  FROM credit_record
  WHERE uscc = code AND NOT withdrawn AND event_date < before
    AND (category = 'chattel_pledge' OR (category = 'real_estate_encumbrance' AND payload ->> 'kind' = '抵押'))
$$;
CREATE FUNCTION public_records_of(code text, public_categories text[]) RETURNS TABLE (category text, record_no text, as_of date, event_date date, payload jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT category, record_no, as_of, event_date, payload FROM credit_record
  WHERE uscc = code AND NOT withdrawn AND category = ANY (public_categories)
    AND category IN ('registration', 'licence', 'penalty', 'qualification', 'honour', 'serious_default', 'abnormal_operation',
                     'enforcement', 'tax_rating', 'tax_violation', 'intellectual_property')
$$;
REVOKE ALL ON FUNCTION registration_of(text), size_facts_of(text), borrowing_evidence_of(text, date), public_records_of(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registration_of(text), size_facts_of(text), borrowing_evidence_of(text, date), public_records_of(text, text[]), current_access() TO xinqiao_app;
