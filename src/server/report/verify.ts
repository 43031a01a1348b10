import { maskOrganisationName } from "@/domain/masking/masking";
import type { Deps } from "@/server/platform/deps";
import { findByNumber } from "./stored-repository";

/**
 * `genuine`: number and check code match. `number-only`: the number exists, no code was given to compare.
 * `altered`: the number exists, the code differs. `unknown`: never issued.
 */
export type Verdict = "genuine" | "number-only" | "altered" | "unknown";

export interface Verified {
  readonly verdict: Verdict;
  /** Nothing but the verdict is told unless number and check code both match. */
  readonly issued: {
    readonly edition: string;
    readonly enterprise: string;
    readonly granteeZh: string | null;
    readonly granteeEn: string | null;
    readonly issuedAt: Date;
    readonly validUntil: Date;
    readonly inForce: boolean;
  } | null;
}

const shortestHash = 16;

function matches(hash: string, given: string): boolean {
  return given.length >= shortestHash && hash.startsWith(given.toLowerCase());
}

function maskedEnglish(name: string): string {
  return name.split(" ").map((word, index) => (index === 0 ? word : `${word.slice(0, 1)}***`)).join(" ");
}

/** Tells the public whether a report number, and the check code printed with it, are genuine, for whom (masked) and until when. */
export async function verifyReport(deps: Deps, command: { number: string; hash?: string | undefined }): Promise<Verified> {
  const found = await findByNumber(deps.db, command.number.trim().toUpperCase());
  const given = command.hash?.trim() ?? "";
  if (found === null) return { verdict: "unknown", issued: null };
  // Numbers follow one another; only who holds the paper knows its code, so a number alone tells nothing of anyone.
  if (given === "") return { verdict: "number-only", issued: null };
  if (!matches(found.hash, given)) return { verdict: "altered", issued: null };
  return {
    verdict: "genuine",
    issued: {
      edition: found.edition,
      enterprise: maskOrganisationName(found.enterpriseName),
      granteeZh: found.institutionZh && maskOrganisationName(found.institutionZh),
      granteeEn: found.institutionEn && maskedEnglish(found.institutionEn),
      issuedAt: found.createdAt,
      validUntil: found.validUntil,
      inForce: deps.clock.now() < found.validUntil,
    },
  };
}
