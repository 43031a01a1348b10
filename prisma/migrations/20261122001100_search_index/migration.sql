-- The operator finds one person among hundreds of thousands, the auditor one entry among all that was ever done.

-- CreateIndex
CREATE INDEX "person_search" ON "person" USING GIN ("login_name" gin_trgm_ops, "name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "person_phone_idx" ON "person"("phone");

-- CreateIndex
CREATE INDEX "membership_role_idx" ON "membership"("role");

-- Those who work for neither an enterprise nor an institution are few; their offices are looked through one by one.
CREATE INDEX "membership_office" ON "membership" ("district_code", "department") WHERE "uscc" IS NULL AND "institution_id" IS NULL;

-- CreateIndex
CREATE INDEX "audit_entry_object_id_at_idx" ON "audit_entry"("object_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_action_at_idx" ON "audit_entry"("action", "at");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_at_idx" ON "audit_entry"("person_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_trace_id_idx" ON "audit_entry"("trace_id");
