-- Statistics: facts plus folding (docs of the model: prisma/schema/statistic.prisma).
-- The text columns compare by bytes ("C"): months and buckets are made so that this is their order, and it is the fastest one.

CREATE TABLE "statistic_summary" (
    "institution_group" TEXT COLLATE "C" NOT NULL,
    "district_code" TEXT COLLATE "C" NOT NULL,
    "institution_id" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "since" TEXT COLLATE "C" NOT NULL,
    "value" DECIMAL(30,6) NOT NULL,

    CONSTRAINT "statistic_summary_pkey" PRIMARY KEY ("institution_group", "district_code", "institution_id", "month", "measure", "bucket", "since"),
    CONSTRAINT "statistic_summary_month_check" CHECK ("month" ~ '^\d{4}-\d{2}$')
);

CREATE TABLE "statistic_delta" (
    "id" BIGSERIAL NOT NULL,
    "institution_group" TEXT COLLATE "C" NOT NULL,
    "district_code" TEXT COLLATE "C" NOT NULL,
    "institution_id" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "since" TEXT COLLATE "C" NOT NULL,
    "value" DECIMAL(30,6) NOT NULL,

    CONSTRAINT "statistic_delta_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "statistic_delta_month_check" CHECK ("month" ~ '^\d{4}-\d{2}$')
);

CREATE INDEX "statistic_delta_institution_group_district_code_institution_idx"
    ON "statistic_delta" ("institution_group", "district_code", "institution_id", "month");

CREATE TABLE "statistic_member" (
    "measure" TEXT COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "institution_group" TEXT COLLATE "C" NOT NULL,
    "district_code" TEXT COLLATE "C" NOT NULL,
    "institution_id" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "occurrences" INTEGER NOT NULL,

    CONSTRAINT "statistic_member_pkey" PRIMARY KEY ("measure", "bucket", "subject", "institution_group", "district_code", "institution_id", "month")
);

-- Taking back what never happened is a bug of the caller, not a figure. A trigger, because a check would already refuse
-- the row that an upsert proposes before it finds the one it updates.
CREATE FUNCTION statistic_member_occurred() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'taking back % of % in %, which was not recorded', NEW.measure, NEW.subject, NEW.month
    USING ERRCODE = '23514', CONSTRAINT = 'statistic_member_occurred';
END $$;
CREATE TRIGGER "statistic_member_occurred" AFTER INSERT OR UPDATE ON "statistic_member" FOR EACH ROW
  WHEN (NEW."occurrences" < 0) EXECUTE FUNCTION statistic_member_occurred();

GRANT SELECT, INSERT, UPDATE ON "statistic_summary", "statistic_member" TO xinqiao_app;
GRANT SELECT, INSERT, DELETE ON "statistic_delta" TO xinqiao_app;
GRANT USAGE ON SEQUENCE "statistic_delta_id_seq" TO xinqiao_app;
