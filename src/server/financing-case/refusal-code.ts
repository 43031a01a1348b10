import { onceCodes } from "@/server/platform/trpc/request-key";
import type { ErrorCode } from "@/server/platform/trpc/unwrap";
import type { RejectionRefusal, ApprovalRefusal, ProposalRefusal } from "./decision-service";
import type { ClaimRefusal } from "./market-service";
import type { AcceptanceRefusal } from "./offer-service";
import type { AnswerRefusal, SupplementRefusal } from "./supplement-service";
import type { AssignRefusal, WorkRefusal } from "./work-service";

// What each refusal is to the outside: not found, somebody was first (conflict), or not as it is asked for.

export const found = { "not-found": "NOT_FOUND" } as const satisfies Record<"not-found", ErrorCode>;

export const move = { ...found, "not-allowed-now": "CONFLICT", "lost-race": "CONFLICT" } as const satisfies Record<WorkRefusal, ErrorCode>;

export const assign = { ...move, "officer-unknown": "NOT_FOUND", "officer-is-approver": "CONFLICT" } as const satisfies Record<AssignRefusal, ErrorCode>;

export const claim = {
  ...move,
  "already-claimed": "CONFLICT",
  "already-at-this-bank": "CONFLICT",
  "need-not-open": "CONFLICT",
  "institution-not-available": "FORBIDDEN",
  ...onceCodes,
} as const satisfies Record<ClaimRefusal, ErrorCode>;

export const supplement = { ...move, ...onceCodes, "nothing-requested": "BAD_REQUEST", "date-in-past": "BAD_REQUEST" } as const satisfies Record<SupplementRefusal, ErrorCode>;

export const answer = {
  ...move,
  "answer-missing": "BAD_REQUEST",
  "already-answered": "CONFLICT",
  "document-empty": "BAD_REQUEST",
  "document-too-large": "BAD_REQUEST",
  "document-type-unknown": "BAD_REQUEST",
} as const satisfies Record<AnswerRefusal, ErrorCode>;

export const propose = { ...move, ...onceCodes, "lpr-not-published": "PRECONDITION_FAILED", "date-in-past": "BAD_REQUEST", "rate-not-positive": "BAD_REQUEST" } as const satisfies Record<ProposalRefusal, ErrorCode>;

export const approve = { ...move, ...onceCodes, "approver-is-officer": "FORBIDDEN", "offer-expired": "CONFLICT" } as const satisfies Record<ApprovalRefusal, ErrorCode>;

export const reject = { ...move, "reason-note-missing": "BAD_REQUEST", "approver-required": "FORBIDDEN" } as const satisfies Record<RejectionRefusal, ErrorCode>;

export const acceptOffer = {
  ...move,
  ...onceCodes,
  "legal-representative-only": "FORBIDDEN",
  "offer-not-approved": "CONFLICT",
  "offer-expired": "CONFLICT",
  "other-offer-accepted": "CONFLICT",
} as const satisfies Record<AcceptanceRefusal, ErrorCode>;
