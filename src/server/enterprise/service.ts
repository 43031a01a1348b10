import { isSamePersonName } from "@/domain/enterprise/registrant";
import { maskPhone } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { parseUscc } from "@/domain/uscc/uscc";
import { takenNameLimit } from "@/domain/account/sign-in-limit";
import { insertUser, preparePerson, type CreatedUser, type NewPerson } from "@/server/account/administration";
import { beginGuess, guessedRight, withdrawGuess } from "@/server/account/guess-guard";
import { simulatedRealNameService, type RealNameService } from "@/server/connectors/real-name/client";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { actAs } from "@/server/platform/acting/act-as";
import { inTransaction, inUnsignedTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { guessesAtRecord } from "./record-guess";
import { enterEnterprise, lookUpRegistration, type LookUpRefusal, type Prefill } from "./registration";
import { findEnterprise, isClaimed, listMembers, markMembershipEnded } from "./repository";

export interface Registrant {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly loginName: string;
  readonly password: string;
}

export type RegisterRefusal = LookUpRefusal | ProofRefusal | "busy" | "login-name-taken" | "outside-district";

type ProofRefusal = "registrant-not-confirmed" | "registrant-tried-too-often" | "real-name-unavailable" | "busy";

/** Whoever registers proved to be this person. */
type Proved = NewPerson & { readonly passwordHash: string };

const toldOfRecord: readonly string[] = ["uscc-already-claimed", "registration-not-active"];

/** What the register says of a code, for prefilling, without the legal representative. Public, but that it was told is audited. */
export async function showRegistration(deps: Deps, command: { uscc: string }): Promise<Outcome<Omit<Prefill, "legalRepresentative">, LookUpRefusal>> {
  const found = await lookUpRegistration(deps, command);
  const code = parseUscc(command.uscc);
  if (code.ok && (found.ok || toldOfRecord.includes(found.reason))) {
    await inTransaction<null, never>(deps, async (tx) => {
      const detail = { answer: found.ok ? "shown" : found.reason };
      await writeAudit(tx, deps, { action: "lookUpRegistration", objectKind: "enterprise", objectId: code.value, uscc: code.value, detail });
      return accept(null);
    });
  }
  if (!found.ok) return found;
  const { legalRepresentative: _hidden, ...shown } = found.value;
  return accept(shown);
}

/**
 * Registers an enterprise with its legal representative: the code must be on record and free, the registrant's name must be
 * the recorded one, and the real-name service must know name and number together. A clerk (`centre` given) registers only
 * enterprises of the own district. The service is asked before the transaction; what it answers is audited.
 */
export async function registerEnterprise(
  deps: Deps,
  command: { uscc: string; registrant: Registrant; centre?: string },
  realName: RealNameService = simulatedRealNameService,
): Promise<Outcome<CreatedUser & { uscc: string }, RegisterRefusal>> {
  const found = await lookUpRegistration(deps, command);
  if (!found.ok) return found;
  const { registrant, centre } = command;
  const { uscc, name } = found.value;
  if (centre !== undefined && found.value.districtCode !== centre) return refuse("outside-district", { district: found.value.districtCode });
  const proved = await proveRegistrant(deps, { registrant, record: found.value }, realName);
  if (!proved.ok) return proved;
  if (await isClaimed(deps.db, uscc)) return refuse("uscc-already-claimed", { name });
  try {
    const outcome = await inUnsignedTransaction<CreatedUser & { uscc: string }, RegisterRefusal>(deps, async (tx) => {
      await actAs(tx, deps.actor, `register ${uscc}`);
      await enterEnterprise(tx, deps, found.value, centre ?? null);
      const user = await insertUser(tx, deps, proved.value, { role: "enterprise.legal", uscc });
      await writeAudit(tx, deps, { action: "registerEnterprise", objectKind: "enterprise", objectId: uscc, uscc, detail: { realName: "matched" } });
      return accept({ ...user, uscc });
    });
    await guessedRight(deps, guessesAtRecord(deps, uscc));
    return outcome;
  } catch (error) {
    // The attempt stays counted: a free enterprise is no means of finding out who has a login.
    if (violates(error, "login_name")) return refuse("login-name-taken", { loginName: registrant.loginName });
    if (violates(error, "enterprise_pkey") || violates(error, "uscc")) return refuse("uscc-already-claimed", { name });
    throw error;
  }
}

/**
 * The registrant is the legal representative on record. One refusal for another name and for a number that belongs to somebody
 * else, and the service is asked in either case: neither the answer nor its time tells a guesser which of them was right.
 */
async function proveRegistrant(
  deps: Deps,
  { registrant, record }: { registrant: Registrant; record: Prefill },
  realName: RealNameService,
): Promise<Outcome<Proved, ProofRefusal>> {
  const guesses = guessesAtRecord(deps, record.uscc);
  const seconds = await beginGuess(deps, guesses);
  if (seconds > 0) return refuse("registrant-tried-too-often", { seconds: String(seconds) });
  const answer = await realName.check(registrant);
  if (answer === "unavailable") {
    await withdrawGuess(deps, guesses);
    return refuse("real-name-unavailable");
  }
  if (answer === "mismatched" || !isSamePersonName(registrant.name, record.legalRepresentative)) return refuse("registrant-not-confirmed");
  const person = await preparePerson({ ...registrant, realNameVerified: true }, deps.actor.personId === null ? "stranger" : "known");
  if (!person.ok) await withdrawGuess(deps, guesses);
  return person;
}

/** The legal representative gives an agent a login of the own enterprise, with a password that the agent replaces at the first sign-in. */
export async function addAgent(
  deps: Deps,
  command: { name: string; phone: string; loginName: string; password: string },
): Promise<Outcome<CreatedUser, "login-name-taken" | "login-names-tried-too-often" | "busy" | "not-found">> {
  const { uscc, personId } = deps.actor;
  if (uscc === undefined) return refuse("not-found");
  const guesses = [{ subject: `login names tried by ${String(personId)}`, limit: takenNameLimit, isShared: true }];
  const seconds = await beginGuess(deps, guesses);
  if (seconds > 0) return refuse("login-names-tried-too-often", { seconds: String(seconds) });
  const person = await preparePerson({ ...command, passwordGiven: true });
  if (!person.ok) return person;
  try {
    const outcome = await inTransaction<CreatedUser, never>(deps, async (tx) => {
      const user = await insertUser(tx, deps, person.value, { role: "enterprise.agent", uscc });
      await writeAudit(tx, deps, { action: "addAgent", objectKind: "person", objectId: user.personId, uscc });
      return accept(user);
    });
    await guessedRight(deps, guesses);
    return outcome;
  } catch (error) {
    if (violates(error, "login_name")) return refuse("login-name-taken", { loginName: command.loginName });
    throw error;
  }
}

/** Ends an agent's membership of the own enterprise; the next request of that agent is refused. */
export async function endAgent(deps: Deps, command: { membershipId: string }): Promise<Outcome<null, "not-found">> {
  const { uscc } = deps.actor;
  if (uscc === undefined) return refuse("not-found");
  return inTransaction<null, "not-found">(deps, async (tx) => {
    if ((await markMembershipEnded(tx, { uscc, membershipId: command.membershipId, now: deps.clock.now() })) === 0) return refuse("not-found");
    await writeAudit(tx, deps, { action: "endAgent", objectKind: "membership", objectId: command.membershipId, uscc });
    return accept(null);
  });
}

/** The own enterprise as the platform keeps it, with the source date of what was copied, and its people (phones masked). */
export async function readOwnEnterprise(deps: Deps) {
  const { uscc } = deps.actor;
  if (uscc === undefined) return refuse("not-found");
  const [enterprise, members] = await Promise.all([findEnterprise(deps.db, uscc), listMembers(deps.db, uscc)]);
  if (enterprise === null) return refuse("not-found");
  return accept({
    ...enterprise,
    registeredCapital: enterprise.registeredCapital.toString(),
    members: members.map(({ id, role, person }) => ({ id, role, name: person.name, phone: person.phone === null ? null : maskPhone(person.phone) })),
  });
}

/** The registered district of the own enterprise, as the platform holds it now. A member's enterprise is always there. */
export async function readDistrict(deps: Deps): Promise<string> {
  const enterprise = deps.actor.uscc === undefined ? null : await findEnterprise(deps.db, deps.actor.uscc);
  if (enterprise === null) throw new Error("the actor has no enterprise");
  return enterprise.districtCode;
}

/** An enterprise registered in this district; null for any other, so that a centre never learns of another district's. */
export async function findDistrictEnterprise(tx: Tx, scope: { uscc: string; districtCode: string }): Promise<{ uscc: string; name: string } | null> {
  const enterprise = await findEnterprise(tx, scope.uscc);
  return enterprise === null || enterprise.districtCode !== scope.districtCode ? null : { uscc: enterprise.uscc, name: enterprise.name };
}
