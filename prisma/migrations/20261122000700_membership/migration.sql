-- A person holds a role at most once in the same place: two clicks, or two operators, give one membership.
CREATE UNIQUE INDEX "membership_held_once" ON "membership"
  ("person_id", "role", (coalesce("branch_id"::text, "institution_id"::text, "uscc", "district_code", "department", '')))
  WHERE "ended_at" IS NULL;

-- A branch's name tells it from the other branches of its institution.
CREATE UNIQUE INDEX "branch_named_once" ON "branch" ("institution_id", "name_zh");

-- Whoever works in a branch works in that branch's institution.
CREATE UNIQUE INDEX "branch_of_institution" ON "branch" ("id", "institution_id");
ALTER TABLE "membership" ADD CONSTRAINT "membership_branch_of_institution" FOREIGN KEY ("branch_id", "institution_id") REFERENCES "branch" ("id", "institution_id");
