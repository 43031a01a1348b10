-- Lists that read a month's needs, a note's renewal or the first loans to verify must not read the whole table for it.

-- CreateIndex
CREATE INDEX "need_published_at_idx" ON "need"("published_at");

-- CreateIndex
CREATE INDEX "need_renews_drawdown_id_idx" ON "need"("renews_drawdown_id");

-- Contradictions that wait for a person are few among all first loans.
CREATE INDEX "first_loan_unresolved" ON "first_loan" ("loan_id") WHERE "contradicted" AND "resolved_at" IS NULL;
