-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('enterprise_legal', 'enterprise_agent', 'bank_officer', 'bank_approver', 'bank_admin', 'centre_clerk', 'centre_manager', 'bureau_analyst', 'bureau_supervisor', 'department_steward', 'platform_operator', 'platform_auditor');

-- CreateEnum
CREATE TYPE "authorisation_purpose" AS ENUM ('P1', 'P2', 'P3', 'P4', 'P5');

-- CreateEnum
CREATE TYPE "enterprise_size" AS ENUM ('large', 'medium', 'small', 'micro');

-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('submitted', 'accepted', 'due_diligence', 'supplement_requested', 'in_approval', 'approved', 'offer_accepted', 'contracted', 'partly_disbursed', 'disbursed', 'returned', 'rejected', 'withdrawn', 'declined', 'timed_out');

-- CreateEnum
CREATE TYPE "case_source" AS ENUM ('product', 'chosen', 'market', 'centre', 'session', 're_referral', 'renewal');

-- CreateEnum
CREATE TYPE "institution_kind" AS ENUM ('bank', 'leasing', 'guarantee', 'micro_lending', 'factoring');

-- CreateEnum
CREATE TYPE "loan_status" AS ENUM ('contracted', 'normal', 'overdue', 'non_performing', 'settled', 'settled_early', 'renewed', 'written_off', 'compensated');

-- CreateEnum
CREATE TYPE "renewal_kind" AS ENUM ('without_repayment', 'new_for_old', 'repaid_first');

-- CreateEnum
CREATE TYPE "session_status" AS ENUM ('planned', 'inviting', 'scheduled', 'running', 'closed', 'followed_up');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('booked', 'met', 'no_show', 'cancelled');

-- CreateEnum
CREATE TYPE "meeting_outcome" AS ENUM ('approved_on_the_spot', 'intent', 'needs_documents', 'not_suitable');

-- CreateEnum
CREATE TYPE "need_status" AS ENUM ('draft', 'published', 'matching', 'fulfilled', 'partly_fulfilled', 'withdrawn', 'expired', 'unanswered');

-- CreateEnum
CREATE TYPE "need_channel" AS ENUM ('products', 'institutions', 'market');

-- CreateEnum
CREATE TYPE "guarantee_mode" AS ENUM ('unsecured', 'mortgage', 'pledge', 'guarantee', 'combined');

-- CreateEnum
CREATE TYPE "repayment_method" AS ENUM ('interest_first', 'equal_instalments', 'equal_principal', 'bullet', 'revolving');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "login_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "identity_number" TEXT,
    "password_hash" TEXT NOT NULL,
    "real_name_verified_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "uscc" CHAR(18),
    "institution_id" UUID,
    "branch_id" UUID,
    "district_code" TEXT,
    "department" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "membership_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_request" (
    "membership_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotent_request_pkey" PRIMARY KEY ("membership_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain" INTEGER NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "membership_id" UUID,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "uscc" CHAR(18),
    "detail" JSONB NOT NULL DEFAULT '{}',
    "trace_id" TEXT,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain","position")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "chain" INTEGER NOT NULL,
    "length" BIGINT NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "authorisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "institution_id" UUID NOT NULL,
    "branch_id" UUID,
    "case_id" UUID,
    "need_id" UUID,
    "loan_id" UUID,
    "purpose" "authorisation_purpose" NOT NULL,
    "requested_categories" TEXT[],
    "categories" TEXT[],
    "months_back" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "max_pulls" INTEGER NOT NULL,
    "max_pulls_per_month" INTEGER,
    "retain_until" DATE NOT NULL,
    "text_version" TEXT NOT NULL,
    "text_digest" TEXT NOT NULL,
    "requested_by" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "signer_id" UUID,
    "signer_name" TEXT,
    "signature" TEXT,
    "evidence" JSONB,
    "signed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "authorisation_id" UUID,
    "uscc" CHAR(18) NOT NULL,
    "institution_id" UUID,
    "person_id" UUID,
    "membership_id" UUID,
    "purpose" TEXT,
    "categories" TEXT[],
    "since" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,
    "report_number" TEXT,
    "trace_id" TEXT,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "centre" (
    "district_code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT,
    "hours" TEXT NOT NULL,

    CONSTRAINT "centre_pkey" PRIMARY KEY ("district_code")
);

-- CreateTable
CREATE TABLE "loan_prime_rate" (
    "tenor" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "rate" DECIMAL(7,4) NOT NULL,

    CONSTRAINT "loan_prime_rate_pkey" PRIMARY KEY ("tenor","published_on")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "uscc" CHAR(18) NOT NULL,
    "name" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL,
    "legal_representative" TEXT NOT NULL,
    "enterprise_type" TEXT NOT NULL,
    "industry_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "registered_capital" DECIMAL(18,2) NOT NULL,
    "established_on" DATE NOT NULL,
    "registration_status" TEXT NOT NULL,
    "address" TEXT,
    "size" "enterprise_size",
    "self_employed" BOOLEAN NOT NULL DEFAULT false,
    "source_as_of" DATE NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_by_centre" TEXT,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("uscc")
);

-- CreateTable
CREATE TABLE "financing_case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "need_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "institution_id" UUID NOT NULL,
    "branch_id" UUID,
    "officer_id" UUID,
    "product_version_id" UUID,
    "source" "case_source" NOT NULL,
    "exclusive" BOOLEAN NOT NULL DEFAULT true,
    "status" "case_status" NOT NULL DEFAULT 'submitted',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "accept_due_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "contact_due_at" TIMESTAMPTZ(3),
    "contacted_at" TIMESTAMPTZ(3),
    "documents_complete_at" TIMESTAMPTZ(3),
    "disburse_due_at" TIMESTAMPTZ(3),
    "claim_expires_at" TIMESTAMPTZ(3),
    "diligence" JSONB NOT NULL DEFAULT '{}',
    "rejection_code" TEXT,
    "rejection_note" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "financing_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" "case_status",
    "to_status" "case_status" NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "reason_code" TEXT,
    "note" TEXT,
    "document_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "note" TEXT,
    "due_on" DATE NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "document_id" UUID,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "supplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "uscc" CHAR(18) NOT NULL,
    "case_id" UUID,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" UUID NOT NULL,
    "amount_yuan" DECIMAL(18,2) NOT NULL,
    "lpr_tenor" TEXT NOT NULL,
    "lpr_rate" DECIMAL(7,4) NOT NULL,
    "lpr_published_on" DATE NOT NULL,
    "spread_bp" INTEGER NOT NULL,
    "annual_rate" DECIMAL(7,4) NOT NULL,
    "term_months" INTEGER NOT NULL,
    "guarantee_mode" "guarantee_mode" NOT NULL,
    "repayment_method" "repayment_method" NOT NULL,
    "fees_yuan" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "valid_until" DATE NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "institution_kind" NOT NULL,
    "rating_enabled" BOOLEAN NOT NULL DEFAULT true,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "institution_id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "address" TEXT,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "institution_id" UUID NOT NULL,
    "contract_no" TEXT NOT NULL,
    "contracted_on" DATE NOT NULL,
    "approved_yuan" DECIMAL(18,2) NOT NULL,
    "drawn_yuan" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "repaid_yuan" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "revolving" BOOLEAN NOT NULL DEFAULT false,
    "annual_rate" DECIMAL(7,4) NOT NULL,
    "term_months" INTEGER NOT NULL,
    "guarantee_mode" "guarantee_mode" NOT NULL,
    "repayment_method" "repayment_method" NOT NULL,
    "draw_until" DATE NOT NULL,
    "status" "loan_status" NOT NULL DEFAULT 'contracted',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drawdown" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "loan_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "loan_note_no" TEXT NOT NULL,
    "amount_yuan" DECIMAL(18,2) NOT NULL,
    "repaid_yuan" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "drawn_on" DATE NOT NULL,
    "maturity_on" DATE NOT NULL,
    "annual_rate" DECIMAL(7,4) NOT NULL,
    "term_months" INTEGER NOT NULL,
    "guarantee_mode" "guarantee_mode" NOT NULL,
    "repayment_method" "repayment_method" NOT NULL,
    "district_code" TEXT NOT NULL,
    "inclusive" BOOLEAN NOT NULL,
    "working_days_to_money" INTEGER,
    "status" "loan_status" NOT NULL DEFAULT 'normal',
    "settled_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drawdown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repayment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "drawdown_id" UUID NOT NULL,
    "paid_on" DATE NOT NULL,
    "principal_yuan" DECIMAL(18,2) NOT NULL,
    "interest_yuan" DECIMAL(18,2) NOT NULL DEFAULT 0,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "repayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_event" (
    "id" BIGSERIAL NOT NULL,
    "drawdown_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" "loan_status" NOT NULL,
    "to_status" "loan_status" NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loan_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "first_loan" (
    "loan_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "asserted" BOOLEAN NOT NULL,
    "scope" TEXT NOT NULL,
    "record_checked_on" DATE,
    "computed" BOOLEAN NOT NULL,
    "evidence" JSONB NOT NULL,
    "override_reason" TEXT,
    "contradicted" BOOLEAN NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "first_loan_pkey" PRIMARY KEY ("loan_id")
);

-- CreateTable
CREATE TABLE "renewal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "old_drawdown_id" UUID NOT NULL,
    "new_loan_id" UUID NOT NULL,
    "kind" "renewal_kind" NOT NULL,
    "contracted_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "renewal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "slot_minutes" INTEGER NOT NULL,
    "slot_count" INTEGER NOT NULL,
    "table_count" INTEGER NOT NULL,
    "status" "session_status" NOT NULL DEFAULT 'planned',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_bank" (
    "session_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "table_no" INTEGER NOT NULL,
    "officer_id" UUID,

    CONSTRAINT "session_bank_pkey" PRIMARY KEY ("session_id","table_no")
);

-- CreateTable
CREATE TABLE "session_invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "need_id" UUID,
    "wishes" UUID[],
    "pass_code" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "checked_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "institution_id" UUID NOT NULL,
    "table_no" INTEGER NOT NULL,
    "slot_no" INTEGER NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "status" "meeting_status" NOT NULL DEFAULT 'booked',
    "outcome" "meeting_outcome",
    "intended_yuan" DECIMAL(18,2),
    "reason" TEXT,
    "case_id" UUID,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_event" (
    "id" BIGSERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" "session_status",
    "to_status" "session_status" NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "district_code" TEXT NOT NULL,
    "status" "need_status" NOT NULL DEFAULT 'draft',
    "draft" JSONB NOT NULL DEFAULT '{}',
    "amount_yuan" DECIMAL(18,2),
    "term_months" INTEGER,
    "purpose" TEXT,
    "purpose_note" TEXT,
    "guarantee_mode" "guarantee_mode",
    "repayment_method" "repayment_method",
    "needed_by" DATE,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "channel" "need_channel",
    "multi_bank" BOOLEAN NOT NULL DEFAULT false,
    "renews_drawdown_id" UUID,
    "centre_assigned" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "answer_due_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_target" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "need_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "product_version_id" UUID,

    CONSTRAINT "need_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_event" (
    "id" BIGSERIAL NOT NULL,
    "need_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" "need_status",
    "to_status" "need_status" NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_assignment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "need_id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "institution_id" UUID NOT NULL,
    "note" TEXT,
    "assigned_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "institution_id" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "amount_min_yuan" DECIMAL(18,2) NOT NULL,
    "amount_max_yuan" DECIMAL(18,2) NOT NULL,
    "term_min_months" INTEGER NOT NULL,
    "term_max_months" INTEGER NOT NULL,
    "spread_min_bp" INTEGER NOT NULL,
    "spread_max_bp" INTEGER NOT NULL,
    "guarantee_modes" "guarantee_mode"[],
    "repayment_methods" "repayment_method"[],
    "district_codes" TEXT[],
    "eligibility" JSONB NOT NULL,
    "first_loan_friendly" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "edition" TEXT NOT NULL,
    "authorisation_id" UUID,
    "case_id" UUID,
    "institution_id" UUID,
    "membership_id" UUID,
    "purpose" TEXT,
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_pdf" (
    "report_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pdf_pkey" PRIMARY KEY ("report_id","membership_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_login_name_key" ON "person"("login_name");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_institution_id_idx" ON "membership"("institution_id");

-- CreateIndex
CREATE INDEX "membership_uscc_idx" ON "membership"("uscc");

-- CreateIndex
CREATE INDEX "user_session_person_id_idx" ON "user_session"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_uscc_idx" ON "audit_entry"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "authorisation_number_key" ON "authorisation"("number");

-- CreateIndex
CREATE INDEX "authorisation_uscc_idx" ON "authorisation"("uscc");

-- CreateIndex
CREATE INDEX "authorisation_institution_id_idx" ON "authorisation"("institution_id");

-- CreateIndex
CREATE INDEX "authorisation_case_id_idx" ON "authorisation"("case_id");

-- CreateIndex
CREATE INDEX "access_log_authorisation_id_at_idx" ON "access_log"("authorisation_id", "at");

-- CreateIndex
CREATE INDEX "access_log_uscc_at_idx" ON "access_log"("uscc", "at");

-- CreateIndex
CREATE INDEX "enterprise_district_code_idx" ON "enterprise"("district_code");

-- CreateIndex
CREATE UNIQUE INDEX "financing_case_number_key" ON "financing_case"("number");

-- CreateIndex
CREATE INDEX "financing_case_institution_id_status_idx" ON "financing_case"("institution_id", "status");

-- CreateIndex
CREATE INDEX "financing_case_need_id_idx" ON "financing_case"("need_id");

-- CreateIndex
CREATE INDEX "financing_case_uscc_idx" ON "financing_case"("uscc");

-- CreateIndex
CREATE INDEX "case_event_case_id_idx" ON "case_event"("case_id");

-- CreateIndex
CREATE INDEX "supplement_case_id_idx" ON "supplement"("case_id");

-- CreateIndex
CREATE INDEX "document_case_id_idx" ON "document"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_case_id_key" ON "offer"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "institution_code_key" ON "institution"("code");

-- CreateIndex
CREATE INDEX "branch_institution_id_idx" ON "branch"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "loan_number_key" ON "loan"("number");

-- CreateIndex
CREATE UNIQUE INDEX "loan_case_id_key" ON "loan"("case_id");

-- CreateIndex
CREATE INDEX "loan_uscc_idx" ON "loan"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "loan_institution_id_contract_no_key" ON "loan"("institution_id", "contract_no");

-- CreateIndex
CREATE INDEX "drawdown_loan_id_idx" ON "drawdown"("loan_id");

-- CreateIndex
CREATE INDEX "drawdown_drawn_on_idx" ON "drawdown"("drawn_on");

-- CreateIndex
CREATE INDEX "drawdown_maturity_on_idx" ON "drawdown"("maturity_on");

-- CreateIndex
CREATE INDEX "drawdown_uscc_idx" ON "drawdown"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "drawdown_institution_id_loan_note_no_key" ON "drawdown"("institution_id", "loan_note_no");

-- CreateIndex
CREATE INDEX "repayment_drawdown_id_idx" ON "repayment"("drawdown_id");

-- CreateIndex
CREATE INDEX "loan_event_drawdown_id_idx" ON "loan_event"("drawdown_id");

-- CreateIndex
CREATE UNIQUE INDEX "renewal_old_drawdown_id_key" ON "renewal"("old_drawdown_id");

-- CreateIndex
CREATE UNIQUE INDEX "renewal_new_loan_id_key" ON "renewal"("new_loan_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_session_number_key" ON "match_session"("number");

-- CreateIndex
CREATE INDEX "match_session_district_code_idx" ON "match_session"("district_code");

-- CreateIndex
CREATE UNIQUE INDEX "session_invitation_session_id_uscc_key" ON "session_invitation"("session_id", "uscc");

-- CreateIndex
CREATE UNIQUE INDEX "session_invitation_session_id_pass_code_key" ON "session_invitation"("session_id", "pass_code");

-- CreateIndex
CREATE INDEX "meeting_session_id_idx" ON "meeting"("session_id");

-- CreateIndex
CREATE INDEX "session_event_session_id_idx" ON "session_event"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "need_number_key" ON "need"("number");

-- CreateIndex
CREATE INDEX "need_uscc_idx" ON "need"("uscc");

-- CreateIndex
CREATE INDEX "need_status_district_code_idx" ON "need"("status", "district_code");

-- CreateIndex
CREATE UNIQUE INDEX "need_target_need_id_institution_id_key" ON "need_target"("need_id", "institution_id");

-- CreateIndex
CREATE INDEX "need_event_need_id_idx" ON "need_event"("need_id");

-- CreateIndex
CREATE INDEX "need_assignment_need_id_idx" ON "need_assignment"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_code_key" ON "product"("code");

-- CreateIndex
CREATE INDEX "product_institution_id_idx" ON "product"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_version_product_id_version_key" ON "product_version"("product_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "report_number_key" ON "report"("number");

-- CreateIndex
CREATE INDEX "report_case_id_idx" ON "report"("case_id");

-- CreateIndex
CREATE INDEX "report_uscc_created_at_idx" ON "report"("uscc", "created_at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_uscc_fkey" FOREIGN KEY ("uscc") REFERENCES "enterprise"("uscc") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_uscc_fkey" FOREIGN KEY ("uscc") REFERENCES "enterprise"("uscc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "financing_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_authorisation_id_fkey" FOREIGN KEY ("authorisation_id") REFERENCES "authorisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre" ADD CONSTRAINT "centre_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing_case" ADD CONSTRAINT "financing_case_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing_case" ADD CONSTRAINT "financing_case_uscc_fkey" FOREIGN KEY ("uscc") REFERENCES "enterprise"("uscc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing_case" ADD CONSTRAINT "financing_case_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing_case" ADD CONSTRAINT "financing_case_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing_case" ADD CONSTRAINT "financing_case_product_version_id_fkey" FOREIGN KEY ("product_version_id") REFERENCES "product_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "financing_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement" ADD CONSTRAINT "supplement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "financing_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "financing_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "financing_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_uscc_fkey" FOREIGN KEY ("uscc") REFERENCES "enterprise"("uscc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drawdown" ADD CONSTRAINT "drawdown_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repayment" ADD CONSTRAINT "repayment_drawdown_id_fkey" FOREIGN KEY ("drawdown_id") REFERENCES "drawdown"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_event" ADD CONSTRAINT "loan_event_drawdown_id_fkey" FOREIGN KEY ("drawdown_id") REFERENCES "drawdown"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "first_loan" ADD CONSTRAINT "first_loan_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "renewal" ADD CONSTRAINT "renewal_old_drawdown_id_fkey" FOREIGN KEY ("old_drawdown_id") REFERENCES "drawdown"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "renewal" ADD CONSTRAINT "renewal_new_loan_id_fkey" FOREIGN KEY ("new_loan_id") REFERENCES "loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_bank" ADD CONSTRAINT "session_bank_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "match_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_invitation" ADD CONSTRAINT "session_invitation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "match_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "match_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "match_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_uscc_fkey" FOREIGN KEY ("uscc") REFERENCES "enterprise"("uscc") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_target" ADD CONSTRAINT "need_target_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_target" ADD CONSTRAINT "need_target_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_target" ADD CONSTRAINT "need_target_product_version_id_fkey" FOREIGN KEY ("product_version_id") REFERENCES "product_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_event" ADD CONSTRAINT "need_event_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_assignment" ADD CONSTRAINT "need_assignment_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_version" ADD CONSTRAINT "product_version_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ---------------------------------------------------------------------------------------------------
-- What Prisma's schema cannot say: the runtime role, numbers, checks, triggers.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- The runtime role owns nothing and cannot log in by itself; the connection assumes it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xinqiao_app') THEN
    CREATE ROLE xinqiao_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this cluster made it at the same moment
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'xinqiao_app', 'SET') THEN
    EXECUTE format('GRANT xinqiao_app TO %I', current_user);
  END IF;
EXCEPTION WHEN unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO xinqiao_app;

-- Human-readable numbers: letter, Shanghai date, running number. Gaps are allowed, repeats are not.
CREATE SEQUENCE number_n; CREATE SEQUENCE number_c; CREATE SEQUENCE number_l; CREATE SEQUENCE number_a;
CREATE SEQUENCE number_r; CREATE SEQUENCE number_s; CREATE SEQUENCE number_b;
CREATE FUNCTION next_number(letter text, at timestamptz) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT letter || to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') || '-' ||
         lpad(nextval(('number_' || lower(letter))::regclass)::text, 6, '0')
$$;

ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_uscc_shape" CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$');
CREATE INDEX "enterprise_name_search" ON "enterprise" USING gin ("name" gin_trgm_ops, "name_pinyin" gin_trgm_ops);

ALTER TABLE "membership" ADD CONSTRAINT "membership_has_its_organisation" CHECK (
  CASE
    WHEN "role"::text LIKE 'enterprise%' THEN "uscc" IS NOT NULL
    WHEN "role" = 'bank_officer' THEN "institution_id" IS NOT NULL AND "branch_id" IS NOT NULL
    WHEN "role"::text LIKE 'bank%' THEN "institution_id" IS NOT NULL
    WHEN "role"::text LIKE 'centre%' THEN "district_code" IS NOT NULL
    WHEN "role" = 'department_steward' THEN "department" IS NOT NULL
    ELSE true
  END);
CREATE UNIQUE INDEX "membership_one_legal_representative" ON "membership" ("uscc") WHERE "role" = 'enterprise_legal' AND "ended_at" IS NULL;

ALTER TABLE "need" ADD CONSTRAINT "need_complete_once_published" CHECK (
  "status" = 'draft' OR "status" = 'withdrawn' OR
  ("amount_yuan" > 0 AND "term_months" > 0 AND "purpose" IS NOT NULL AND "channel" IS NOT NULL AND "published_at" IS NOT NULL));
CREATE UNIQUE INDEX "need_one_draft" ON "need" ("uscc", "created_by") WHERE "status" = 'draft';

CREATE UNIQUE INDEX "case_one_per_bank" ON "financing_case" ("need_id", "institution_id");
CREATE UNIQUE INDEX "case_one_accepted_offer" ON "financing_case" ("need_id")
  WHERE "exclusive" AND "status" IN ('offer_accepted', 'contracted', 'partly_disbursed', 'disbursed');
ALTER TABLE "financing_case" ADD CONSTRAINT "case_rejection_is_coded" CHECK ("status" <> 'rejected' OR "rejection_code" IS NOT NULL);
CREATE FUNCTION case_rejected_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'case % is closed as % and never moves again', OLD.number, OLD.status USING ERRCODE = '23514';
END $$;
CREATE TRIGGER "case_rejected_stays" BEFORE UPDATE OF "status" ON "financing_case" FOR EACH ROW
  WHEN (OLD.status IN ('rejected', 'disbursed', 'withdrawn', 'declined', 'timed_out') AND NEW.status <> OLD.status) EXECUTE FUNCTION case_rejected_stays();

ALTER TABLE "offer"
  ADD CONSTRAINT "offer_two_people" CHECK ("approved_by" IS NULL OR "approved_by" <> "proposed_by"),
  ADD CONSTRAINT "offer_rate_is_lpr_plus_spread" CHECK ("annual_rate" = "lpr_rate" + "spread_bp" * 0.01),
  ADD CONSTRAINT "offer_positive" CHECK ("amount_yuan" > 0 AND "term_months" > 0 AND "annual_rate" > 0 AND "fees_yuan" >= 0);

ALTER TABLE "loan" ADD CONSTRAINT "loan_within_approval" CHECK (
  "repaid_yuan" <= "drawn_yuan" AND
  CASE WHEN "revolving" THEN "drawn_yuan" - "repaid_yuan" ELSE "drawn_yuan" END <= "approved_yuan");
ALTER TABLE "drawdown"
  ADD CONSTRAINT "drawdown_positive" CHECK ("amount_yuan" > 0 AND "repaid_yuan" BETWEEN 0 AND "amount_yuan"),
  ADD CONSTRAINT "drawdown_matures_later" CHECK ("maturity_on" > "drawn_on");
ALTER TABLE "repayment" ADD CONSTRAINT "repayment_positive" CHECK ("principal_yuan" >= 0 AND "interest_yuan" >= 0 AND "principal_yuan" + "interest_yuan" > 0);

-- The loan row is locked by its own update, so two drawdowns at once queue here and the check sees both.
CREATE FUNCTION drawdown_counts_on_loan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE l loan%ROWTYPE;
BEGIN
  UPDATE loan SET drawn_yuan = drawn_yuan + NEW.amount_yuan WHERE id = NEW.loan_id RETURNING * INTO l;
  IF NEW.drawn_on < l.contracted_on OR NEW.drawn_on > l.draw_until THEN
    RAISE EXCEPTION 'drawdown date % lies outside % to %', NEW.drawn_on, l.contracted_on, l.draw_until
      USING ERRCODE = '23514', CONSTRAINT = 'drawdown_within_validity';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "drawdown_counts_on_loan" BEFORE INSERT ON "drawdown" FOR EACH ROW EXECUTE FUNCTION drawdown_counts_on_loan();

CREATE FUNCTION repayment_counts_on_loan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE note drawdown%ROWTYPE;
BEGIN
  SELECT * INTO note FROM drawdown WHERE id = NEW.drawdown_id;
  -- loan first, then note: the order a drawdown takes its locks in
  UPDATE loan SET repaid_yuan = repaid_yuan + NEW.principal_yuan WHERE id = note.loan_id;
  UPDATE drawdown SET repaid_yuan = repaid_yuan + NEW.principal_yuan WHERE id = NEW.drawdown_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "repayment_counts_on_loan" BEFORE INSERT ON "repayment" FOR EACH ROW EXECUTE FUNCTION repayment_counts_on_loan();

CREATE FUNCTION renewal_in_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE old_note drawdown%ROWTYPE;
BEGIN
  SELECT * INTO old_note FROM drawdown WHERE id = NEW.old_drawdown_id FOR UPDATE;
  IF NEW.kind = 'repaid_first' THEN
    IF old_note.settled_on IS NULL OR NEW.contracted_on NOT BETWEEN old_note.settled_on AND old_note.settled_on + 30 THEN
      RAISE EXCEPTION 'lent again later than 30 days after repayment' USING ERRCODE = '23514', CONSTRAINT = 'renewal_in_time';
    END IF;
  ELSIF NEW.contracted_on > old_note.maturity_on THEN
    RAISE EXCEPTION 'renewal contracted % after maturity %', NEW.contracted_on, old_note.maturity_on USING ERRCODE = '23514', CONSTRAINT = 'renewal_in_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "renewal_in_time" BEFORE INSERT ON "renewal" FOR EACH ROW EXECUTE FUNCTION renewal_in_time();

-- The city counts a first loan once per enterprise, ever.
CREATE UNIQUE INDEX "first_loan_once" ON "first_loan" ("uscc") WHERE "counted";
ALTER TABLE "first_loan" ADD CONSTRAINT "first_loan_contradiction_not_counted" CHECK (NOT ("counted" AND "contradicted" AND "resolved_at" IS NULL));

-- Upper bounds of consent per purpose (domain, section 4).
ALTER TABLE "authorisation" ADD CONSTRAINT "authorisation_within_purpose" CHECK (
  "valid_until" > "valid_from" AND "max_pulls" > 0 AND
  CASE "purpose"
    WHEN 'P1' THEN "valid_until" <= "valid_from" + interval '14 days' AND "max_pulls" <= 1 AND "months_back" <= 12
    WHEN 'P2' THEN "valid_until" <= "valid_from" + interval '30 days' AND "max_pulls" <= 3 AND "months_back" <= 24 AND "case_id" IS NOT NULL
    WHEN 'P3' THEN "max_pulls_per_month" BETWEEN 1 AND 5 AND "loan_id" IS NOT NULL
    WHEN 'P4' THEN "valid_until" <= "valid_from" + interval '60 days' AND "max_pulls" <= 3
    WHEN 'P5' THEN "valid_until" <= "valid_from" + interval '30 days' AND "max_pulls" <= 2
  END),
  ADD CONSTRAINT "authorisation_grants_what_was_asked" CHECK ("categories" <@ "requested_categories"),
  ADD CONSTRAINT "authorisation_signed_or_refused" CHECK ("signed_at" IS NULL OR "refused_at" IS NULL);

-- A timetable without double bookings, whatever the program does.
CREATE UNIQUE INDEX "meeting_one_per_table_and_slot" ON "meeting" ("session_id", "table_no", "slot_no") WHERE "status" <> 'cancelled';
CREATE UNIQUE INDEX "meeting_one_per_enterprise_and_slot" ON "meeting" ("session_id", "uscc", "slot_no") WHERE "status" <> 'cancelled';
CREATE UNIQUE INDEX "meeting_once_per_pair" ON "meeting" ("session_id", "uscc", "institution_id") WHERE "status" <> 'cancelled';
ALTER TABLE "session_bank" ADD CONSTRAINT "session_bank_institution" FOREIGN KEY ("institution_id") REFERENCES "institution" ("id");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_institution" FOREIGN KEY ("institution_id") REFERENCES "institution" ("id");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_outcome_when_met" CHECK (("outcome" IS NOT NULL) <= ("status" = 'met'));

-- The audit log: appended only, chained by hash. The head row of a chain is locked until commit, so a chain has no gaps.
INSERT INTO "audit_chain" SELECT n, 0, '' FROM generate_series(0, 15) AS n;
CREATE FUNCTION audit_text(e audit_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', e.chain, e.position, extract(epoch FROM e.at), e.person_id, e.membership_id, e.role, e.action,
                   e.object_kind, e.object_id, e.uscc, e.detail, e.trace_id, e.previous_hash)
$$;
CREATE FUNCTION audit_chain_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c audit_chain%ROWTYPE;
BEGIN
  NEW.chain := abs(hashtext(coalesce(NEW.uscc, NEW.object_id))) % 16;
  UPDATE audit_chain SET length = length + 1 WHERE chain = NEW.chain RETURNING * INTO c;
  NEW.position := c.length;
  NEW.previous_hash := c.head;
  NEW.hash := encode(sha256(convert_to(audit_text(NEW), 'UTF8')), 'hex');
  UPDATE audit_chain SET head = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_chain_entry" BEFORE INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION audit_chain_entry();
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "access_append_only" BEFORE DELETE ON "access_log" FOR EACH ROW EXECUTE FUNCTION append_only();

-- What the runtime role may touch. Ledgers and logs: add and read only. Money columns move by triggers alone.
GRANT SELECT, INSERT, UPDATE ON
  "person", "membership", "user_session", "district", "centre", "loan_prime_rate", "institution", "branch", "product",
  "product_version", "enterprise", "need", "need_target", "financing_case", "supplement", "offer", "first_loan",
  "authorisation", "match_session", "session_bank", "session_invitation", "meeting", "report_pdf" TO xinqiao_app;
GRANT SELECT, INSERT ON
  "idempotent_request", "need_event", "need_assignment", "case_event", "document", "loan", "drawdown", "repayment",
  "loan_event", "renewal", "access_log", "report", "session_event", "audit_entry" TO xinqiao_app;
GRANT UPDATE ("status") ON "loan" TO xinqiao_app;
GRANT UPDATE ("status", "settled_on", "maturity_on") ON "drawdown" TO xinqiao_app;
GRANT UPDATE ("answer") ON "idempotent_request" TO xinqiao_app;
GRANT UPDATE ("report_number") ON "access_log" TO xinqiao_app;
GRANT DELETE ON "need_target", "session_bank", "meeting", "report_pdf" TO xinqiao_app;
GRANT SELECT ON "audit_chain" TO xinqiao_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO xinqiao_app;
