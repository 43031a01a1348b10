-- How often somebody has come to a door within the minute that ends then. The subject is a digest. Unlogged: after a crash everyone
-- may come again, and counting costs little.
CREATE UNLOGGED TABLE "request_count" (
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("subject")
);

-- CreateIndex
CREATE INDEX "request_count_ends_at_idx" ON "request_count"("ends_at");

-- A wrong guess no longer closes anything: it makes the next one wait, the longer the more there were.
DELETE FROM "sign_in_attempt";

ALTER TABLE "sign_in_attempt" ADD COLUMN "free_at" TIMESTAMPTZ(3) NOT NULL;

-- A browser on which a person has signed in before. Its cookie holds the token, this table a digest of it.
CREATE TABLE "known_device" (
    "token_digest" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("token_digest","person_id")
);

-- CreateIndex
CREATE INDEX "known_device_person_id_idx" ON "known_device"("person_id");

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "request_count", "known_device" TO xinqiao_app;
