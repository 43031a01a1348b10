-- How often a login name, or an address, has been tried lately. The subject is a digest: people type passwords where names belong.
CREATE TABLE "sign_in_attempt" (
    "subject" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("subject")
);

-- CreateIndex
CREATE INDEX "sign_in_attempt_ends_at_idx" ON "sign_in_attempt"("ends_at");

GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_attempt" TO xinqiao_app;
