-- A consent ends with what it serves: monitoring with its loan, any other that names no loan with its case. The same rule as
-- src/domain/authorisation/matter.ts; a test compares the two.
CREATE FUNCTION consent_matter_lives(purpose authorisation_purpose, case_state case_status, loan_state loan_status) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN purpose = 'P3' THEN coalesce(loan_state IN ('contracted', 'normal', 'overdue', 'non_performing'), false)
    ELSE loan_state IS NOT NULL OR case_state IS NULL OR case_state NOT IN ('disbursed', 'rejected', 'withdrawn', 'declined', 'timed_out')
  END
$$;

CREATE FUNCTION access_serves_matter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM authorisation a LEFT JOIN financing_case c ON c.id = a.case_id LEFT JOIN loan l ON l.id = a.loan_id
             WHERE a.id = NEW.authorisation_id AND NOT consent_matter_lives(a.purpose, c.status, l.status)) THEN
    RAISE EXCEPTION 'what this consent serves has ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "access_serves_matter" BEFORE INSERT ON "access_log" FOR EACH ROW
  WHEN (NEW.authorisation_id IS NOT NULL) EXECUTE FUNCTION access_serves_matter();
