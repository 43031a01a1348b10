-- Credit records, their history, and the only way to write them: a file is staged in a temporary table and merged by a
-- function of the owner in one transaction. What each line does is decided in src/domain/record/effect.ts; the merge below
-- is the same table said set by set, and a test compares the two.

CREATE TABLE "credit_record" (
  "uscc" text COLLATE "C" NOT NULL,
  "category" text COLLATE "C" NOT NULL,
  "record_no" text COLLATE "C" NOT NULL,
  "enterprise_name" text NOT NULL,
  "event_date" date,
  "as_of" date NOT NULL,
  "withdrawn" boolean NOT NULL DEFAULT false,
  "withdrawn_as_of" date,
  "payload" jsonb NOT NULL,
  "payload_hash" bytea NOT NULL,
  -- Every data date under which this content was delivered; null while `as_of` is the only one.
  "seen" datemultirange,
  "warnings" text[] NOT NULL DEFAULT '{}',
  "batch_id" uuid NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  CONSTRAINT "credit_record_pkey" PRIMARY KEY ("uscc", "category", "record_no"),
  CONSTRAINT "credit_record_uscc_length" CHECK (length("uscc") = 18),
  CONSTRAINT "credit_record_withdrawn_has_date" CHECK ("withdrawn" = ("withdrawn_as_of" IS NOT NULL))
) PARTITION BY HASH ("uscc");

-- Superseded contents, contents that arrived too late to be current, and every withdrawal (which has no content).
CREATE TABLE "credit_record_version" (
  "uscc" text COLLATE "C" NOT NULL,
  "category" text COLLATE "C" NOT NULL,
  "record_no" text COLLATE "C" NOT NULL,
  "id" uuid NOT NULL DEFAULT uuidv7(),
  "kind" text NOT NULL CHECK ("kind" IN ('content', 'withdrawal')),
  "enterprise_name" text NOT NULL,
  "event_date" date,
  "as_of" date NOT NULL,
  "payload" jsonb,
  "payload_hash" bytea,
  "seen" datemultirange,
  "warnings" text[] NOT NULL DEFAULT '{}',
  "batch_id" uuid NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  -- The batch that replaced this content; null for what was history when it arrived.
  "superseded_by" uuid,
  CONSTRAINT "credit_record_version_pkey" PRIMARY KEY ("uscc", "category", "record_no", "id"),
  CONSTRAINT "credit_record_version_content" CHECK (("kind" = 'content') = ("payload" IS NOT NULL AND "payload_hash" IS NOT NULL))
) PARTITION BY HASH ("uscc");

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE credit_record_p%s PARTITION OF credit_record FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
    EXECUTE format('CREATE TABLE credit_record_version_p%s PARTITION OF credit_record_version FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
  END LOOP;
END $$;

CREATE TABLE "ingest_batch" (
  "id" UUID NOT NULL DEFAULT uuidv7(),
  "number" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "format" TEXT,
  "content_digest" BYTEA,
  "state" TEXT NOT NULL DEFAULT 'receiving',
  "lines" INTEGER NOT NULL DEFAULT 0,
  "accepted" INTEGER NOT NULL DEFAULT 0,
  "unchanged" INTEGER NOT NULL DEFAULT 0,
  "withdrawn" INTEGER NOT NULL DEFAULT 0,
  "rejected" INTEGER NOT NULL DEFAULT 0,
  "warned" INTEGER NOT NULL DEFAULT 0,
  "refused_reason" TEXT,
  "refused_detail" JSONB,
  "membership_id" UUID,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "finished_at" TIMESTAMPTZ(3),
  CONSTRAINT "ingest_batch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ingest_batch_number_key" ON "ingest_batch"("number");
CREATE INDEX "ingest_batch_category_started_at_idx" ON "ingest_batch"("category", "started_at");
CREATE INDEX "ingest_batch_content" ON "ingest_batch" ("category", "content_digest") WHERE "state" = 'merged';
ALTER TABLE "ingest_batch" ADD CONSTRAINT "ingest_batch_state" CHECK ("state" IN ('receiving', 'merged', 'refused', 'interrupted'));
ALTER TABLE "ingest_batch" ADD CONSTRAINT "ingest_batch_adds_up" CHECK ("accepted" + "unchanged" + "withdrawn" + "rejected" = "lines");

CREATE TABLE "ingest_reject" (
  "batch_id" UUID NOT NULL,
  "line" INTEGER NOT NULL,
  "field" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "raw" TEXT NOT NULL,
  CONSTRAINT "ingest_reject_pkey" PRIMARY KEY ("batch_id", "line")
);
ALTER TABLE "ingest_reject" ADD CONSTRAINT "ingest_reject_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "ingest_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "category_freshness" (
  "category" TEXT NOT NULL,
  "as_of" DATE,
  "batch_id" UUID NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL,
  "record_count" BIGINT NOT NULL,
  "withdrawn_count" BIGINT NOT NULL,
  CONSTRAINT "category_freshness_pkey" PRIMARY KEY ("category")
);
ALTER TABLE "category_freshness" ADD CONSTRAINT "category_freshness_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "ingest_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody but the owner passes without a policy, and no policy for reading is written here. Row-level security is not forced
-- on the owner: the merge runs as the owner and is its only way through, and the runtime role is never the owner.
ALTER TABLE "credit_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "credit_record_version" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "credit_record", "credit_record_version", "ingest_batch", "ingest_reject", "category_freshness" TO xinqiao_app;

-- Opens a batch. Batches whose process died are named so: a living one holds the lock that its id gives.
CREATE FUNCTION ingest_open(p_category text, p_file text, p_membership uuid, p_at timestamptz) RETURNS TABLE (id uuid, number text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE ingest_batch b SET state = 'interrupted', finished_at = p_at
  WHERE b.state = 'receiving' AND pg_try_advisory_xact_lock(ingest_lock(b.id));
  RETURN QUERY INSERT INTO ingest_batch AS b (number, category, file_name, membership_id, started_at)
    VALUES (next_number('B', p_at), p_category, p_file, p_membership, p_at) RETURNING b.id, b.number;
END $$;

CREATE FUNCTION ingest_lock(p_batch uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('ingest-batch:' || p_batch::text, 0)
$$;

-- A file that cannot be read at all ends here.
CREATE FUNCTION ingest_refuse(p_batch uuid, p_reason text, p_detail jsonb, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE ingest_batch SET state = 'refused', refused_reason = p_reason, refused_detail = p_detail, finished_at = p_at
  WHERE id = p_batch AND state IN ('receiving', 'interrupted')
$$;

-- The table into which the caller copies the file's lines. It lives as long as the transaction.
CREATE FUNCTION ingest_receive(p_batch uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(ingest_lock(p_batch));
  CREATE TEMP TABLE ingest_stage (
    line integer NOT NULL,
    withdrawal boolean NOT NULL,
    uscc text COLLATE "C",
    record_no text COLLATE "C",
    enterprise_name text,
    as_of date,
    event_date date,
    payload jsonb,
    payload_hash bytea,
    warnings text[] NOT NULL,
    reject_field text,
    reject_code text,
    raw text,
    round integer NOT NULL DEFAULT 1,
    overtaken boolean NOT NULL DEFAULT false
  ) ON COMMIT DROP;
  CREATE TEMP TABLE ingest_met (LIKE ingest_stage, verdict text NOT NULL) ON COMMIT DROP;
  ALTER TABLE pg_temp.ingest_met ALTER withdrawal DROP NOT NULL, ALTER warnings DROP NOT NULL, ALTER round DROP NOT NULL, ALTER overtaken DROP NOT NULL;
  GRANT INSERT ON pg_temp.ingest_stage TO xinqiao_app;
END $$;

-- Lines of the same record take effect one after the other: the first of each record in round 1, the second in round 2 …
CREATE FUNCTION ingest_rounds() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  rounds integer;
BEGIN
  UPDATE pg_temp.ingest_stage s SET round = o.round, overtaken = o.overtaken
  FROM (
    SELECT l.line, row_number() OVER record AS round,
           l.withdrawal AND coalesce(bool_or(NOT l.withdrawal) OVER (record ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), false) AS overtaken
    FROM pg_temp.ingest_stage l
    JOIN (SELECT r.uscc, r.record_no FROM pg_temp.ingest_stage r WHERE r.reject_code IS NULL GROUP BY r.uscc, r.record_no HAVING count(*) > 1) again
      ON again.uscc = l.uscc AND again.record_no = l.record_no
    WHERE l.reject_code IS NULL
    WINDOW record AS (PARTITION BY l.uscc, l.record_no ORDER BY l.line)
  ) o
  WHERE s.line = o.line AND (o.round > 1 OR o.overtaken);
  IF NOT FOUND THEN RETURN 1; END IF;
  CREATE INDEX ON pg_temp.ingest_stage (round) WHERE round > 1;
  SELECT max(s.round) INTO rounds FROM pg_temp.ingest_stage s;
  RETURN rounds;
END $$;

-- What each line of a round does to a record that is already known. 'none' needs no writing: only its line is noted.
CREATE FUNCTION ingest_meet(p_category text, p_round integer, p_replay boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO pg_temp.ingest_met (line, withdrawal, uscc, record_no, enterprise_name, as_of, event_date, payload, payload_hash, warnings, verdict)
  SELECT line, withdrawal, uscc, record_no,
         CASE WHEN verdict <> 'none' THEN enterprise_name END, as_of, event_date,
         CASE WHEN verdict <> 'none' THEN payload END, CASE WHEN verdict <> 'none' THEN payload_hash END, warnings, verdict
  FROM (
    SELECT s.*, CASE
      WHEN s.withdrawal THEN CASE
        WHEN p_replay AND s.overtaken THEN 'none'
        WHEN NOT c.withdrawn AND s.as_of >= c.as_of THEN 'withdraw'
        WHEN EXISTS (SELECT FROM credit_record_version v WHERE v.uscc = s.uscc AND v.category = p_category AND v.record_no = s.record_no
                     AND v.kind = 'withdrawal' AND v.as_of = s.as_of) THEN 'none'
        WHEN c.withdrawn THEN 'withdraw-again'
        ELSE 'late-withdraw' END
      WHEN c.withdrawn AND s.as_of > c.withdrawn_as_of THEN CASE WHEN s.payload_hash = c.payload_hash THEN 'revive' ELSE 'revive-anew' END
      WHEN s.payload_hash = c.payload_hash THEN CASE WHEN s.as_of = c.as_of OR coalesce(c.seen @> s.as_of, false) THEN 'none' ELSE 'note' END
      WHEN NOT c.withdrawn AND s.as_of > c.as_of THEN 'replace'
      WHEN NOT c.withdrawn AND s.as_of = c.as_of THEN CASE WHEN p_replay THEN 'none' ELSE 'replace' END
      WHEN EXISTS (SELECT FROM credit_record_version v WHERE v.uscc = s.uscc AND v.category = p_category AND v.record_no = s.record_no
                   AND v.kind = 'content' AND v.payload_hash = s.payload_hash AND (v.as_of = s.as_of OR v.seen @> s.as_of)) THEN 'none'
      ELSE 'late' END AS verdict
    FROM pg_temp.ingest_stage s
    JOIN credit_record c ON c.uscc = s.uscc AND c.category = p_category AND c.record_no = s.record_no
    WHERE s.round = p_round AND s.reject_code IS NULL
  ) judged;
END $$;

-- Lines that meet nothing: an upsert begins a record, a withdrawal has nothing to withdraw. Answers how many began.
CREATE FUNCTION ingest_begin_records(p_category text, p_round integer, p_batch uuid, p_at timestamptz, p_blank boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  begun bigint;
BEGIN
  UPDATE pg_temp.ingest_stage s SET reject_code = 'withdraw-absent', reject_field = 'op'
  WHERE s.round = p_round AND s.reject_code IS NULL AND s.withdrawal AND NOT EXISTS (SELECT FROM pg_temp.ingest_met m WHERE m.line = s.line);
  IF p_blank THEN
    INSERT INTO credit_record (uscc, category, record_no, enterprise_name, event_date, as_of, payload, payload_hash, warnings, batch_id, received_at)
    SELECT s.uscc, p_category, s.record_no, s.enterprise_name, s.event_date, s.as_of, s.payload, s.payload_hash, s.warnings, p_batch, p_at
    FROM pg_temp.ingest_stage s WHERE s.round = p_round AND s.reject_code IS NULL AND NOT s.withdrawal;
  ELSE
    INSERT INTO credit_record (uscc, category, record_no, enterprise_name, event_date, as_of, payload, payload_hash, warnings, batch_id, received_at)
    SELECT s.uscc, p_category, s.record_no, s.enterprise_name, s.event_date, s.as_of, s.payload, s.payload_hash, s.warnings, p_batch, p_at
    FROM pg_temp.ingest_stage s WHERE s.round = p_round AND s.reject_code IS NULL AND NOT s.withdrawal
      AND NOT EXISTS (SELECT FROM pg_temp.ingest_met m WHERE m.line = s.line);
  END IF;
  GET DIAGNOSTICS begun = ROW_COUNT;
  RETURN begun;
END $$;

-- Carries out the verdicts of a round. Nothing is overwritten: the content that goes is kept in the same statement.
CREATE FUNCTION ingest_apply(p_category text, p_batch uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH gone AS (
    UPDATE credit_record c
    SET enterprise_name = m.enterprise_name, event_date = m.event_date, as_of = m.as_of, withdrawn = false, withdrawn_as_of = NULL,
        payload = m.payload, payload_hash = m.payload_hash, seen = NULL, warnings = m.warnings, batch_id = p_batch, received_at = p_at,
        version = c.version + 1
    FROM pg_temp.ingest_met m
    WHERE m.verdict IN ('replace', 'revive-anew') AND c.uscc = m.uscc AND c.category = p_category AND c.record_no = m.record_no
    RETURNING old.*
  )
  INSERT INTO credit_record_version (uscc, category, record_no, kind, enterprise_name, event_date, as_of, payload, payload_hash, seen, warnings, batch_id, received_at, superseded_by)
  SELECT uscc, category, record_no, 'content', enterprise_name, event_date, as_of, payload, payload_hash, seen, warnings, batch_id, received_at, p_batch FROM gone;

  INSERT INTO credit_record_version (uscc, category, record_no, kind, enterprise_name, event_date, as_of, payload, payload_hash, warnings, batch_id, received_at)
  SELECT m.uscc, p_category, m.record_no, CASE WHEN m.withdrawal THEN 'withdrawal' ELSE 'content' END, m.enterprise_name, m.event_date, m.as_of,
         m.payload, m.payload_hash, m.warnings, p_batch, p_at
  FROM pg_temp.ingest_met m WHERE m.verdict IN ('late', 'withdraw', 'withdraw-again', 'late-withdraw');

  UPDATE credit_record c
  SET as_of = CASE WHEN m.withdrawal THEN c.as_of ELSE greatest(c.as_of, m.as_of) END,
      seen = CASE WHEN m.withdrawal THEN c.seen
                  ELSE coalesce(c.seen, datemultirange(daterange(c.as_of, c.as_of, '[]'))) + datemultirange(daterange(m.as_of, m.as_of, '[]')) END,
      withdrawn = m.withdrawal OR (c.withdrawn AND m.verdict <> 'revive'),
      withdrawn_as_of = CASE WHEN m.withdrawal THEN greatest(c.withdrawn_as_of, m.as_of) WHEN m.verdict = 'revive' THEN NULL ELSE c.withdrawn_as_of END,
      version = c.version + CASE WHEN m.verdict IN ('withdraw', 'revive') THEN 1 ELSE 0 END
  FROM pg_temp.ingest_met m
  WHERE m.verdict IN ('note', 'revive', 'withdraw', 'withdraw-again')
    AND c.uscc = m.uscc AND c.category = p_category AND c.record_no = m.record_no;
END $$;

-- Keeps what was set aside, and writes the totals that the batch and the category stand for.
CREATE FUNCTION ingest_close(p_batch uuid, p_category text, p_format text, p_digest bytea, p_at timestamptz, p_accepted bigint, p_withdrawn bigint, p_live bigint, p_dead bigint)
RETURNS TABLE (lines integer, accepted integer, unchanged integer, withdrawn integer, rejected integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  staged record;
BEGIN
  INSERT INTO ingest_reject (batch_id, line, field, code, raw)
  SELECT p_batch, s.line, s.reject_field, s.reject_code, s.raw FROM pg_temp.ingest_stage s WHERE s.reject_code IS NOT NULL;
  SELECT count(*) AS lines, count(s.reject_code) AS rejected, max(s.as_of) FILTER (WHERE s.reject_code IS NULL) AS as_of,
         count(*) FILTER (WHERE s.reject_code IS NULL AND s.warnings <> '{}') AS warned
    INTO staged FROM pg_temp.ingest_stage s;
  INSERT INTO category_freshness AS f (category, as_of, batch_id, received_at, record_count, withdrawn_count)
  VALUES (p_category, staged.as_of, p_batch, p_at, p_live, p_dead)
  ON CONFLICT (category) DO UPDATE SET as_of = greatest(f.as_of, excluded.as_of), batch_id = excluded.batch_id, received_at = excluded.received_at,
    record_count = f.record_count + excluded.record_count, withdrawn_count = f.withdrawn_count + excluded.withdrawn_count;
  RETURN QUERY UPDATE ingest_batch b
  SET state = 'merged', format = p_format, content_digest = p_digest, finished_at = p_at, lines = staged.lines, accepted = p_accepted,
      withdrawn = p_withdrawn, rejected = staged.rejected, unchanged = staged.lines - staged.rejected - p_accepted - p_withdrawn, warned = staged.warned
  WHERE b.id = p_batch RETURNING b.lines, b.accepted, b.unchanged, b.withdrawn, b.rejected;
END $$;

-- Merges the staged file: all of it or, when anything fails or the process dies, nothing. Files of one category take turns,
-- and the later one sees what the earlier one left, so two copies at once have one effect.
CREATE FUNCTION ingest_merge(p_batch uuid, p_format text, p_digest bytea, p_at timestamptz)
RETURNS TABLE (lines integer, accepted integer, unchanged integer, withdrawn integer, rejected integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '128MB' AS $$
DECLARE
  code text;
  replay boolean;
  blank boolean;
  rounds integer;
  begun bigint := 0;
  changed bigint := 0;
  revived bigint := 0;
  withdrew bigint := 0;
  met record;
BEGIN
  SELECT b.category INTO STRICT code FROM ingest_batch b WHERE b.id = p_batch AND b.state IN ('receiving', 'interrupted');
  PERFORM pg_advisory_xact_lock(hashtextextended('ingest-category:' || code, 0));
  replay := EXISTS (SELECT FROM ingest_batch b WHERE b.category = code AND b.content_digest = p_digest AND b.state = 'merged');
  blank := NOT EXISTS (SELECT FROM category_freshness f WHERE f.category = code AND f.record_count + f.withdrawn_count > 0);
  ANALYZE pg_temp.ingest_stage (uscc, record_no, reject_code, withdrawal);
  rounds := ingest_rounds();
  FOR turn IN 1..rounds LOOP
    -- The first round may have met very many; later ones meet few, and emptying by DELETE keeps the statements' plans.
    IF turn = 2 THEN TRUNCATE pg_temp.ingest_met; ELSIF turn > 2 THEN DELETE FROM pg_temp.ingest_met; END IF;
    -- A category without any record meets nothing in its first round.
    IF turn > 1 OR NOT blank THEN PERFORM ingest_meet(code, turn, replay); END IF;
    begun := begun + ingest_begin_records(code, turn, p_batch, p_at, blank AND turn = 1);
    PERFORM ingest_apply(code, p_batch, p_at);
    SELECT count(*) FILTER (WHERE m.verdict NOT IN ('none', 'note', 'withdraw', 'withdraw-again')) AS changed,
           count(*) FILTER (WHERE m.verdict IN ('revive', 'revive-anew')) AS revived,
           count(*) FILTER (WHERE m.verdict = 'withdraw') AS withdrew
      INTO met FROM pg_temp.ingest_met m;
    changed := changed + met.changed;
    revived := revived + met.revived;
    withdrew := withdrew + met.withdrew;
  END LOOP;
  RETURN QUERY SELECT * FROM ingest_close(p_batch, code, p_format, p_digest, p_at, begun + changed, withdrew,
                                          begun + revived - withdrew, withdrew - revived);
END $$;

-- The runtime role may open, fill, refuse and merge a batch; the steps in between are the owner's.
REVOKE ALL ON FUNCTION ingest_open(text, text, uuid, timestamptz), ingest_lock(uuid), ingest_refuse(uuid, text, jsonb, timestamptz), ingest_receive(uuid),
  ingest_rounds(), ingest_meet(text, integer, boolean), ingest_begin_records(text, integer, uuid, timestamptz, boolean), ingest_apply(text, uuid, timestamptz),
  ingest_close(uuid, text, text, bytea, timestamptz, bigint, bigint, bigint, bigint), ingest_merge(uuid, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ingest_open(text, text, uuid, timestamptz), ingest_refuse(uuid, text, jsonb, timestamptz), ingest_receive(uuid),
  ingest_merge(uuid, text, bytea, timestamptz) TO xinqiao_app;
