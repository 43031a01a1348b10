/** The coded reasons a bank may reject a case with; `R99` needs a note. */
export const rejectionCodes = [
  "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11",
  "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20", "R99",
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Where the enterprise can start to put the matter right; each is a page the portal knows under this key. */
export type RepairLink =
  | "registration-status"
  | "credit-repair"
  | "enforcement-clearance"
  | "tax-settlement"
  | "abnormal-operation-removal"
  | "central-bank-record"
  | "guarantee-support"
  | "consent";

/** What the enterprise is told besides the reason's public wording, which lives in the messages under `rejection.<code>`. */
export interface RejectionReason {
  /** The enterprise can do something about it. */
  readonly remediable: boolean;
  /** Another bank may see the need without the matter being put right first. */
  readonly mayBeReReferred: boolean;
  readonly noteRequired: boolean;
  readonly repairLink?: RepairLink;
}

function reason(remediable: boolean, mayBeReReferred: boolean, repairLink?: RepairLink): RejectionReason {
  return { remediable, mayBeReReferred, noteRequired: false, repairLink };
}

const reasons: Readonly<Record<RejectionCode, RejectionReason>> = {
  // Standing with the authorities: every bank would find the same, so it is put right before anyone else is asked.
  R01: reason(true, false, "registration-status"),
  R05: reason(true, false, "credit-repair"),
  R06: reason(true, false, "enforcement-clearance"),
  R07: reason(true, false, "tax-settlement"),
  R08: reason(true, false, "abnormal-operation-removal"),
  R09: reason(true, false),
  R10: reason(true, false, "central-bank-record"),
  R15: reason(true, false),
  // One bank's measure of the enterprise: another bank may judge otherwise.
  R02: reason(false, true),
  R03: reason(false, true),
  R04: reason(false, true),
  R11: reason(true, true),
  R12: reason(true, true),
  R13: reason(true, true, "guarantee-support"),
  R14: reason(true, true),
  R16: reason(true, true, "consent"),
  R17: reason(true, true),
  R19: reason(false, true),
  // Nothing to put right and nobody to ask again.
  R18: reason(false, false),
  R20: reason(false, false),
  R99: { remediable: false, mayBeReReferred: true, noteRequired: true },
};

/** What follows from a rejection code (domain, section 7). */
export function rejectionReason(code: RejectionCode): RejectionReason {
  return reasons[code];
}

/** Whether the code and note suffice: `R99` without words says nothing. */
export function rejectionIsExplained(code: RejectionCode, note: string): boolean {
  return !reasons[code].noteRequired || note.trim().length > 0;
}
