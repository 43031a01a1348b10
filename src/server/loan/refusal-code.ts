import { onceCodes } from "@/server/platform/trpc/request-key";
import type { ErrorCode } from "@/server/platform/trpc/unwrap";
import type { ContractRefusal } from "./contract-service";
import type { RecordDrawdownRefusal } from "./drawdown-service";
import type { ResolutionRefusal } from "./first-loan-service";
import type { ExtensionRefusal, NoteRefusal } from "./note-service";
import type { RepaymentRefusal } from "./repayment-service";

// What each refusal is to the outside: not found, a conflict with what is already there, or not as it is asked for.

export const found = { "not-found": "NOT_FOUND" } as const satisfies Record<"not-found", ErrorCode>;

const moved = { ...found, "not-allowed-now": "CONFLICT", "lost-race": "CONFLICT" } as const;

export const contract = {
  ...moved,
  ...onceCodes,
  "contract-in-future": "BAD_REQUEST",
  "contract-before-acceptance": "BAD_REQUEST",
  "contract-after-validity": "BAD_REQUEST",
  "contract-no-taken": "CONFLICT",
  "renewal-kind-missing": "BAD_REQUEST",
  "note-not-found": "CONFLICT",
  "note-already-renewed": "CONFLICT",
  "note-already-settled": "CONFLICT",
  "renewal-after-maturity": "CONFLICT",
  "renewal-before-repayment": "CONFLICT",
  "renewal-too-late": "CONFLICT",
} as const satisfies Record<ContractRefusal, ErrorCode>;

export const draw = {
  ...moved,
  ...onceCodes,
  "amount-not-positive": "BAD_REQUEST",
  "drawdown-in-future": "BAD_REQUEST",
  "drawdown-before-contract": "BAD_REQUEST",
  "drawdown-after-validity": "CONFLICT",
  "limit-exceeded": "CONFLICT",
  "maturity-before-drawdown": "BAD_REQUEST",
  "note-no-taken": "CONFLICT",
  "first-loan-missing": "BAD_REQUEST",
  "record-check-missing": "BAD_REQUEST",
  "record-check-in-future": "BAD_REQUEST",
  "override-reason-missing": "BAD_REQUEST",
  "renewal-is-not-first": "BAD_REQUEST",
} as const satisfies Record<RecordDrawdownRefusal, ErrorCode>;

export const resolve = {
  ...found,
  "not-contradicted": "CONFLICT",
  "already-resolved": "CONFLICT",
  "ledger-shows-earlier-loan": "CONFLICT",
  "counted-elsewhere": "CONFLICT",
} as const satisfies Record<ResolutionRefusal, ErrorCode>;

export const repay = {
  ...moved,
  ...onceCodes,
  "amount-not-positive": "BAD_REQUEST",
  "repayment-in-future": "BAD_REQUEST",
  "repayment-before-drawdown": "BAD_REQUEST",
  "repayment-exceeds-outstanding": "CONFLICT",
  "note-closed": "CONFLICT",
} as const satisfies Record<RepaymentRefusal, ErrorCode>;

export const note = { ...moved, ...onceCodes, "not-due-yet": "CONFLICT" } as const satisfies Record<NoteRefusal, ErrorCode>;

export const extend = { ...moved, ...onceCodes, "maturity-not-later": "BAD_REQUEST" } as const satisfies Record<ExtensionRefusal, ErrorCode>;
