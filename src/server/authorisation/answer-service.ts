import { consentText } from "@/domain/authorisation/consent-text";
import { fromUtcDate } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryCode } from "@/domain/report/category-code";
import { confirmPassword } from "@/server/account/service";
import { simulatedSignatureService, type SignatureService } from "@/server/connectors/signature/client";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { Prisma } from "@/server/platform/db/generated/client";
import { actAs } from "@/server/platform/acting/act-as";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { findOwnAuthorisation, markAuthorisation, type AuthorisationRow } from "./repository";
import { sm3 } from "./service";
import { serves } from "./view-service";

export type SignRefusal = OnceRefusal | "not-found" | "already-answered" | "consent-expired" | "consent-lapsed" | "consent-without-category" | "category-not-requested" | "password-wrong" | "sign-in-slowed" | "busy" | "signature-unavailable" | "signature-invalid";

/**
 * The legal representative grants some or all of the requested categories. The password is asked again as evidence of intent;
 * what is signed is the canonical text with exactly the granted categories, so the digest changes with them.
 */
export async function signAuthorisation(
  deps: Deps,
  command: Keyed & { id: string; categories: readonly CategoryCode[]; password: string },
): Promise<Outcome<{ number: string }, SignRefusal>> {
  if (command.categories.length === 0) return refuse("consent-without-category");
  const confirmed = await confirmPassword(deps, command.password);
  if (!confirmed.ok) return confirmed;
  return recordSignature(deps, command);
}

/**
 * Records the signature of a signer whose intent has been confirmed by the caller; `signAuthorisation` asks for the password.
 * The signature service is asked before the transaction, and only a signature that fits the text is recorded.
 */
export async function recordSignature(
  deps: Deps,
  command: Keyed & { id: string; categories: readonly CategoryCode[] },
  service: SignatureService = simulatedSignatureService,
): Promise<Outcome<{ number: string }, SignRefusal>> {
  const asked = await signable(deps.db, deps, command);
  if (!asked.ok) return asked;
  const textDigest = digestOf(deps, asked.value, command.categories);
  const signature = await service.sign(textDigest);
  if (signature === null) return refuse("signature-unavailable");
  if (!service.verify(textDigest, signature)) return refuse("signature-invalid");
  return once<{ number: string }, SignRefusal>(deps, { action: "authorisation.sign", command, tells: { categories: String(command.categories.length) } }, async (tx) => {
    await actAs(tx, deps.actor, `sign ${command.id}`);
    const current = await signable(tx, deps, command);
    if (!current.ok) return current;
    const row = current.value;
    const signed = await markSigned(tx, deps, row, { categories: [...command.categories], textDigest, signature });
    return signed ? accept({ number: row.number }) : refuse("already-answered", { number: row.number });
  });
}

/** The request of the own enterprise that may be signed now, with these categories. */
async function signable(tx: Tx | Deps["db"], deps: Deps, command: { id: string; categories: readonly CategoryCode[] }): Promise<Outcome<AuthorisationRow, SignRefusal>> {
  const { uscc } = deps.actor;
  const row = uscc === undefined ? null : await findOwnAuthorisation(tx, { id: command.id, uscc });
  if (row === null) return refuse("not-found");
  if (row.validUntil <= deps.clock.now()) return refuse("consent-expired", { number: row.number });
  if (!serves(row)) return refuse("consent-lapsed", { number: row.number });
  if (command.categories.some((code) => !row.requestedCategories.includes(code))) return refuse("category-not-requested");
  return accept(row);
}

function digestOf(deps: Deps, row: AuthorisationRow, categories: readonly CategoryCode[]): string {
  return sm3(
    consentText({
      textVersion: row.textVersion, authorisationNumber: row.number, uscc: row.uscc, enterpriseName: row.enterprise.name,
      granteeName: row.case?.institution.nameZh ?? "", granteeBranchName: row.case?.branch?.nameZh ?? null,
      matter: { kind: "case", number: row.case?.number ?? "" }, purpose: row.purpose, categories, monthsBack: row.monthsBack,
      validFrom: row.validFrom, validUntil: row.validUntil, maxPulls: row.maxPulls, maxPullsPerMonth: row.maxPullsPerMonth,
      retainUntil: fromUtcDate(row.retainUntil), signerName: deps.actor.personName,
    }),
  );
}

async function markSigned(tx: Tx, deps: Deps, row: AuthorisationRow, signed: { categories: CategoryCode[]; textDigest: string; signature: string }): Promise<boolean> {
  const count = await markAuthorisation(tx, row, { signedAt: null, refusedAt: null, revokedAt: null }, {
    ...signed, signedAt: deps.clock.now(), signerId: deps.actor.personId, signerName: deps.actor.personName,
    evidence: { confirmedBy: "password", sessionId: deps.actor.sessionId, traceId: deps.traceId },
  });
  if (count === 0) return false;
  await writeAudit(tx, deps, { action: "signAuthorisation", objectKind: "authorisation", objectId: row.id, uscc: row.uscc, detail: { number: row.number, categories: signed.categories } });
  return true;
}

export type StepRefusal = "not-found" | "not-allowed-now";

type Facts = { guard: Prisma.AuthorisationWhereInput; write: (now: Date, personId: string | null) => Prisma.AuthorisationUncheckedUpdateManyInput };

/** What the enterprise may do to a consent besides signing it: the facts that must hold, and the fact that is written. */
const steps = {
  refuse: { guard: { signedAt: null, refusedAt: null }, write: (refusedAt) => ({ refusedAt }) },
  pause: { guard: { signedAt: { not: null }, pausedAt: null, revokedAt: null }, write: (pausedAt) => ({ pausedAt }) },
  resume: { guard: { pausedAt: { not: null }, revokedAt: null }, write: () => ({ pausedAt: null }) },
  revoke: { guard: { signedAt: { not: null }, revokedAt: null }, write: (revokedAt, revokedBy) => ({ revokedAt, revokedBy }) },
} as const satisfies Record<string, Facts>;

export type AuthorisationStep = keyof typeof steps;

/** Refuses, pauses, resumes or revokes a consent of the own enterprise; it takes effect with the next read. */
export function stepAuthorisation(deps: Deps, command: { id: string; step: AuthorisationStep }): Promise<Outcome<{ number: string }, StepRefusal>> {
  return inTransaction<{ number: string }, StepRefusal>(deps, async (tx) => {
    const { uscc, personId } = deps.actor;
    const row = uscc === undefined ? null : await findOwnAuthorisation(tx, { id: command.id, uscc });
    if (row === null) return refuse("not-found");
    const { guard, write } = steps[command.step];
    const count = await markAuthorisation(tx, row, guard, write(deps.clock.now(), personId));
    if (count === 0) return refuse("not-allowed-now", { event: command.step });
    await writeAudit(tx, deps, { action: `${command.step}Authorisation`, objectKind: "authorisation", objectId: row.id, uscc: row.uscc, detail: { number: row.number } });
    return accept({ number: row.number });
  });
}
