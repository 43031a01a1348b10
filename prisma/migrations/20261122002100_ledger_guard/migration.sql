-- The lives of needs, cases, offers and loans, held by the database also when two people are at it in the same moment.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A claim keeps the other banks out of a need until it runs out or its case has ended.
ALTER TABLE "financing_case" ADD CONSTRAINT "case_claim_is_exclusive" EXCLUDE USING gist (
  "need_id" WITH =, tstzrange("submitted_at", "claim_expires_at") WITH &&) WHERE ("claim_expires_at" IS NOT NULL AND "closed_at" IS NULL);

-- Once the enterprise has accepted an offer, no further bank is brought in, unless the need takes several. Acceptance holds the
-- need's row, so whoever opens a case at the same moment waits here and sees it.
CREATE FUNCTION case_comes_before_acceptance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM need WHERE id = NEW.need_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM financing_case c WHERE c.need_id = NEW.need_id AND c.exclusive AND c.status IN ('offer_accepted', 'contracted', 'partly_disbursed', 'disbursed')) THEN
    RAISE EXCEPTION 'an offer for this need has been accepted' USING ERRCODE = '23514', CONSTRAINT = 'case_comes_before_acceptance';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "case_comes_before_acceptance" BEFORE INSERT ON "financing_case" FOR EACH ROW
  WHEN (NEW."exclusive" AND NOT acts_as_owner('financing_case'::regclass)) EXECUTE FUNCTION case_comes_before_acceptance();

-- Who approved an offer never becomes the officer of its case, and the officer of a case never approves its offer. Approving
-- holds the case's row, so of two people at it at once the later one is judged by what the earlier one left.
CREATE FUNCTION case_officer_is_not_approver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM offer o WHERE o.case_id = NEW.id AND o.approved_by = NEW.officer_id) THEN
    RAISE EXCEPTION 'the approver of case % cannot be its officer', NEW.number USING ERRCODE = '23514', CONSTRAINT = 'case_officer_is_not_approver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "case_officer_is_not_approver" BEFORE UPDATE OF "officer_id" ON "financing_case" FOR EACH ROW
  WHEN (NEW.officer_id IS DISTINCT FROM OLD.officer_id) EXECUTE FUNCTION case_officer_is_not_approver();

-- An offer is approved by somebody, then accepted; from its approval on its terms stand.
ALTER TABLE "offer"
  ADD CONSTRAINT "offer_approved_by_somebody" CHECK (("approved_by" IS NULL) = ("approved_at" IS NULL)),
  ADD CONSTRAINT "offer_approved_before_answered" CHECK ("approved_at" IS NOT NULL OR ("accepted_at" IS NULL AND "declined_at" IS NULL)),
  ADD CONSTRAINT "offer_accepted_or_declined" CHECK ("accepted_at" IS NULL OR "declined_at" IS NULL);
CREATE FUNCTION offer_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE officer uuid;
BEGIN
  IF OLD.approved_at IS NOT NULL AND
     (NEW.case_id, NEW.amount_yuan, NEW.lpr_tenor, NEW.lpr_rate, NEW.lpr_published_on, NEW.spread_bp, NEW.term_months, NEW.guarantee_mode, NEW.repayment_method, NEW.fees_yuan, NEW.valid_until, NEW.proposed_by, NEW.approved_by, NEW.approved_at)
       IS DISTINCT FROM
     (OLD.case_id, OLD.amount_yuan, OLD.lpr_tenor, OLD.lpr_rate, OLD.lpr_published_on, OLD.spread_bp, OLD.term_months, OLD.guarantee_mode, OLD.repayment_method, OLD.fees_yuan, OLD.valid_until, OLD.proposed_by, OLD.approved_by, OLD.approved_at) THEN
    RAISE EXCEPTION 'an approved offer stands as it is' USING ERRCODE = '23514', CONSTRAINT = 'offer_stands';
  END IF;
  IF (OLD.accepted_at IS NOT NULL AND (NEW.accepted_at, NEW.accepted_by) IS DISTINCT FROM (OLD.accepted_at, OLD.accepted_by))
     OR (OLD.declined_at IS NOT NULL AND NEW.declined_at IS DISTINCT FROM OLD.declined_at) THEN
    RAISE EXCEPTION 'an answered offer stays answered' USING ERRCODE = '23514', CONSTRAINT = 'offer_stands';
  END IF;
  IF NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL THEN
    SELECT c.officer_id INTO officer FROM financing_case c WHERE c.id = NEW.case_id FOR NO KEY UPDATE;
    IF officer = NEW.approved_by THEN
      RAISE EXCEPTION 'offer_two_people: the officer of the case cannot approve it' USING ERRCODE = '23514', CONSTRAINT = 'offer_two_people';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "offer_stands" BEFORE UPDATE ON "offer" FOR EACH ROW EXECUTE FUNCTION offer_stands();
CREATE FUNCTION offer_begins_as_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an offer begins as a proposal' USING ERRCODE = '23514', CONSTRAINT = 'offer_stands';
END $$;
CREATE TRIGGER "offer_begins_as_proposal" BEFORE INSERT ON "offer" FOR EACH ROW
  WHEN (NEW.approved_at IS NOT NULL AND NOT acts_as_owner('offer'::regclass)) EXECUTE FUNCTION offer_begins_as_proposal();

-- A need that has ended stays ended, and it does not end by itself while money is promised or paid under it.
CREATE FUNCTION need_stays_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.status IN ('fulfilled', 'withdrawn', 'expired') THEN
    RAISE EXCEPTION 'need % has ended as % and never moves again', OLD.number, OLD.status USING ERRCODE = '23514', CONSTRAINT = 'need_stays_ended';
  END IF;
  IF NEW.status IN ('withdrawn', 'expired') AND EXISTS (
       SELECT FROM financing_case c WHERE c.need_id = NEW.id AND c.status IN ('contracted', 'partly_disbursed', 'disbursed')) THEN
    RAISE EXCEPTION 'need % is under contract', NEW.number USING ERRCODE = '23514', CONSTRAINT = 'need_stays_ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "need_stays_ended" BEFORE UPDATE OF "status" ON "need" FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION need_stays_ended();

-- A loan is what was offered and accepted, starts with nothing drawn, and its counters are the triggers' alone.
ALTER TABLE "loan" ADD CONSTRAINT "loan_counts_upwards" CHECK (
  "approved_yuan" > 0 AND "drawn_yuan" >= 0 AND "repaid_yuan" >= 0 AND "term_months" > 0 AND "contracted_on" <= "draw_until");
CREATE FUNCTION loan_is_what_was_accepted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.drawn_yuan <> 0 OR NEW.repaid_yuan <> 0 OR NEW.status <> 'contracted' OR NOT EXISTS (
       SELECT FROM financing_case c JOIN offer o ON o.case_id = c.id
       WHERE c.id = NEW.case_id AND c.status = 'contracted' AND c.uscc = NEW.uscc AND c.institution_id = NEW.institution_id AND o.accepted_at IS NOT NULL
         AND (o.amount_yuan, o.annual_rate, o.term_months, o.guarantee_mode, o.repayment_method, o.valid_until)
           = (NEW.approved_yuan, NEW.annual_rate, NEW.term_months, NEW.guarantee_mode, NEW.repayment_method, NEW.draw_until)
         AND NEW.contracted_on BETWEEN (o.accepted_at AT TIME ZONE 'Asia/Shanghai')::date AND o.valid_until) THEN
    RAISE EXCEPTION 'a loan is what was accepted' USING ERRCODE = '23514', CONSTRAINT = 'loan_is_what_was_accepted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "loan_is_what_was_accepted" BEFORE INSERT ON "loan" FOR EACH ROW
  WHEN (NOT acts_as_owner('loan'::regclass)) EXECUTE FUNCTION loan_is_what_was_accepted();

-- Money is drawn on the loan's own parties, while the loan is in order.
CREATE FUNCTION drawdown_is_of_its_loan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.repaid_yuan <> 0 OR NEW.status <> 'normal' OR NEW.settled_on IS NOT NULL OR NOT EXISTS (
       SELECT FROM loan l WHERE l.id = NEW.loan_id AND l.uscc = NEW.uscc AND l.institution_id = NEW.institution_id
         AND l.status IN ('contracted', 'normal', 'settled', 'settled_early')) THEN
    RAISE EXCEPTION 'this cannot be drawn on the loan' USING ERRCODE = '23514', CONSTRAINT = 'drawdown_is_of_its_loan';
  END IF;
  RETURN NEW;
END $$;
-- Its name comes after that of the trigger that counts and locks the loan: it judges the loan as every earlier writer left it.
CREATE TRIGGER "drawdown_is_of_its_loan" BEFORE INSERT ON "drawdown" FOR EACH ROW
  WHEN (NOT acts_as_owner('drawdown'::regclass)) EXECUTE FUNCTION drawdown_is_of_its_loan();

CREATE FUNCTION note_stays_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'note % has ended as %, and a maturity only moves to a later day', OLD.loan_note_no, OLD.status USING ERRCODE = '23514', CONSTRAINT = 'note_stays_ended';
END $$;
CREATE TRIGGER "note_stays_ended" BEFORE UPDATE OF "status", "maturity_on" ON "drawdown" FOR EACH ROW
  WHEN (((OLD.status IN ('renewed', 'written_off', 'compensated') AND NEW.status <> OLD.status) OR NEW.maturity_on < OLD.maturity_on) AND NOT acts_as_owner('drawdown'::regclass))
  EXECUTE FUNCTION note_stays_ended();

CREATE FUNCTION repayment_follows_drawdown() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM drawdown d WHERE d.id = NEW.drawdown_id AND NEW.paid_on < d.drawn_on) THEN
    RAISE EXCEPTION 'repaid before it was drawn' USING ERRCODE = '23514', CONSTRAINT = 'repayment_follows_drawdown';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "repayment_follows_drawdown" BEFORE INSERT ON "repayment" FOR EACH ROW EXECUTE FUNCTION repayment_follows_drawdown();

-- A renewal takes the place of a note of the same enterprise, by the contract of its own loan.
CREATE FUNCTION renewal_is_of_one_borrower() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM loan l JOIN drawdown d ON d.id = NEW.old_drawdown_id
                 WHERE l.id = NEW.new_loan_id AND l.uscc = d.uscc AND l.id <> d.loan_id AND l.contracted_on = NEW.contracted_on) THEN
    RAISE EXCEPTION 'a renewal is of one borrower, by the contract of its loan' USING ERRCODE = '23514', CONSTRAINT = 'renewal_is_of_one_borrower';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "renewal_is_of_one_borrower" BEFORE INSERT ON "renewal" FOR EACH ROW EXECUTE FUNCTION renewal_is_of_one_borrower();

-- What was said and found about a first loan stays; only the decision about it is added, once.
CREATE FUNCTION first_loan_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of a first loan stays as it was made' USING ERRCODE = '23514', CONSTRAINT = 'first_loan_record_stays';
END $$;
CREATE TRIGGER "first_loan_record_stays" BEFORE UPDATE ON "first_loan" FOR EACH ROW
  WHEN ((NEW.loan_id, NEW.uscc, NEW.asserted, NEW.scope, NEW.record_checked_on, NEW.computed, NEW.evidence, NEW.override_reason, NEW.recorded_at)
          IS DISTINCT FROM (OLD.loan_id, OLD.uscc, OLD.asserted, OLD.scope, OLD.record_checked_on, OLD.computed, OLD.evidence, OLD.override_reason, OLD.recorded_at)
        OR (OLD.resolved_at IS NOT NULL AND (NEW.resolved_by, NEW.resolved_at, NEW.resolution) IS DISTINCT FROM (OLD.resolved_by, OLD.resolved_at, OLD.resolution)))
  EXECUTE FUNCTION first_loan_record_stays();

-- Nothing moves silently: at the end of the transaction the latest entry of the history is the state in which the thing stands.
CREATE FUNCTION move_is_recorded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  recorded text;
  stands text;
BEGIN
  -- The thing may have moved on since within the transaction; what counts is how it stands in the end.
  EXECUTE format('SELECT status::text FROM %s WHERE id = $1', TG_RELID::regclass) INTO stands USING NEW.id;
  EXECUTE format('SELECT to_status::text FROM %I WHERE %I = $1 ORDER BY id DESC LIMIT 1', TG_ARGV[0], TG_ARGV[1]) INTO recorded USING NEW.id;
  IF recorded IS DISTINCT FROM stands THEN
    RAISE EXCEPTION '% stands as % and its history says %', TG_TABLE_NAME, stands, recorded USING ERRCODE = '23514', CONSTRAINT = 'move_is_recorded';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "case_move_is_recorded" AFTER UPDATE OF "status" ON "financing_case" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND NOT acts_as_owner('financing_case'::regclass)) EXECUTE FUNCTION move_is_recorded('case_event', 'case_id');
CREATE CONSTRAINT TRIGGER "need_move_is_recorded" AFTER UPDATE OF "status" ON "need" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND NOT acts_as_owner('need'::regclass)) EXECUTE FUNCTION move_is_recorded('need_event', 'need_id');
CREATE CONSTRAINT TRIGGER "note_move_is_recorded" AFTER UPDATE OF "status" ON "drawdown" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND NOT acts_as_owner('drawdown'::regclass)) EXECUTE FUNCTION move_is_recorded('loan_event', 'drawdown_id');
CREATE CONSTRAINT TRIGGER "session_move_is_recorded" AFTER UPDATE OF "status" ON "match_session" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status AND NOT acts_as_owner('match_session'::regclass)) EXECUTE FUNCTION move_is_recorded('session_event', 'session_id');

-- The driver hands on the message and not the constraint's name, so the message begins with it: the program answers it in words.
CREATE OR REPLACE FUNCTION drawdown_counts_on_loan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE l loan%ROWTYPE;
BEGIN
  UPDATE loan SET drawn_yuan = drawn_yuan + NEW.amount_yuan WHERE id = NEW.loan_id RETURNING * INTO l;
  IF NEW.drawn_on < l.contracted_on OR NEW.drawn_on > l.draw_until THEN
    RAISE EXCEPTION 'drawdown_within_validity: drawdown date % lies outside % to %', NEW.drawn_on, l.contracted_on, l.draw_until
      USING ERRCODE = '23514', CONSTRAINT = 'drawdown_within_validity';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION renewal_in_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE old_note drawdown%ROWTYPE;
BEGIN
  SELECT * INTO old_note FROM drawdown WHERE id = NEW.old_drawdown_id FOR UPDATE;
  IF NEW.kind = 'repaid_first' THEN
    IF old_note.settled_on IS NULL OR NEW.contracted_on NOT BETWEEN old_note.settled_on AND old_note.settled_on + 30 THEN
      RAISE EXCEPTION 'renewal_in_time: lent again later than 30 days after repayment' USING ERRCODE = '23514', CONSTRAINT = 'renewal_in_time';
    END IF;
  ELSIF NEW.contracted_on > old_note.maturity_on THEN
    RAISE EXCEPTION 'renewal_in_time: renewal contracted % after maturity %', NEW.contracted_on, old_note.maturity_on USING ERRCODE = '23514', CONSTRAINT = 'renewal_in_time';
  END IF;
  RETURN NEW;
END $$;
