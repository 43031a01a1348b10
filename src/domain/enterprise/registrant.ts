import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

/** What is known when someone wants to act for an enterprise. */
export interface RegistrantFacts {
  readonly registrantName: string;
  /** As the registration record has it; null when no record exists for the code. */
  readonly recordedLegalRepresentative: string | null;
  /** 存续, 停业 … as the registration record has it. */
  readonly registrationStatus: string | null;
  readonly realNameConfirmed: boolean;
  /** Someone already acts for this code on the platform. */
  readonly alreadyClaimed: boolean;
}

export type RegistrantRefusal =
  | "enterprise-not-on-record"
  | "enterprise-has-ended"
  | "uscc-already-claimed"
  | "registrant-not-confirmed";

const endedStatuses: readonly string[] = ["注销", "吊销"];

/**
 * Decides who may act for an enterprise: there is a live registration, nobody has claimed the code (else the centre helps),
 * the registrant's name is the recorded legal representative's, and the real-name check confirmed the person. Which of the two
 * failed is not told, so that nobody finds the recorded name by trying. Source: domain, section 4.
 */
export function decideRegistrant(facts: RegistrantFacts): Outcome<true, RegistrantRefusal> {
  if (facts.recordedLegalRepresentative === null) return refuse("enterprise-not-on-record");
  if (facts.registrationStatus !== null && endedStatuses.includes(facts.registrationStatus)) {
    return refuse("enterprise-has-ended", { status: facts.registrationStatus });
  }
  if (!facts.realNameConfirmed || !isSamePersonName(facts.registrantName, facts.recordedLegalRepresentative)) return refuse("registrant-not-confirmed");
  // Told only to whom has proved to be the representative.
  return facts.alreadyClaimed ? refuse("uscc-already-claimed") : accept(true);
}

/** Whether two spellings are one name: width, case, spaces and the dots inside minority names (阿卜杜·热合曼) make no difference. */
export function isSamePersonName(left: string, right: string): boolean {
  return canonicalName(left) !== "" && canonicalName(left) === canonicalName(right);
}

function canonicalName(name: string): string {
  return name.normalize("NFKC").replace(/[\s.·•‧・∙⋅]/g, "").toUpperCase();
}
