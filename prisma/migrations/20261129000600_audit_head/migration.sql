-- What the platform vouched for outside of this database: once a day each chain's length and head, signed. The table is the copy
-- for reading; what counts is the file and the reports that carry it (docs/adr/0012).
CREATE TABLE "audit_head" (
    "number" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("number")
);

-- One head a day, however many processes sign.
CREATE UNIQUE INDEX "audit_head_day_key" ON "audit_head"("day");

-- Where a head was written and what came of it; every outcome once, so that a full disk does not fill the table.
CREATE TABLE "audit_head_delivery" (
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_head_delivery_pkey" PRIMARY KEY ("number","place","outcome")
);

CREATE TRIGGER "audit_head_append_only" BEFORE UPDATE OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "audit_head_delivery_append_only" BEFORE UPDATE OR DELETE ON "audit_head_delivery" FOR EACH ROW EXECUTE FUNCTION append_only();

GRANT SELECT, INSERT ON "audit_head", "audit_head_delivery" TO xinqiao_app;
