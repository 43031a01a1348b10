import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { inTransaction, inUnsignedTransaction } from "@/server/platform/db/transaction";
import { actAs } from "@/server/platform/acting/act-as";
import { passwordMatches } from "@/server/platform/auth/password";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { admit } from "@/server/platform/limit/admit";
import { isStorableText } from "@/server/platform/trpc/storable-text";
import { guessedRight, withdrawGuess } from "./guess-guard";
import { knownDevice, rememberDevice } from "./known-device";
import { canonicalLogin } from "./login-name";
import { beginAttempt, beginOwnAttempt, type GuardRefusal } from "./sign-in-guard";
import { findPasswordHash, findPersonByLogin, findPhone, insertSession, listMemberships, listSessions, markMembershipActive, markSessionRevoked, type MembershipRow } from "./repository";

const SESSION_HOURS = 12;

export interface OpenedSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  /** What the browser keeps, so that it is known the next time. */
  readonly deviceToken: string;
}

export interface SignInCommand {
  readonly loginName: string;
  readonly password: string;
  readonly userAgent: string | null;
  /** What an earlier sign-in gave this browser to keep. */
  readonly deviceToken?: string | null;
}

export type SignInRefusal = "sign-in-failed" | "no-membership" | "too-many-requests" | "busy" | GuardRefusal;

/**
 * Checks login name and password and opens a session of twelve hours in the person's first membership. One refusal for an
 * unknown name and a wrong password, so that names cannot be tried out. Too many tries are told when to come again
 * (`sign-in-slowed`, `too-many-requests`, `busy`: `seconds`), but not on a device where the person has signed in before.
 */
export async function signIn(deps: Deps, command: SignInCommand): Promise<Outcome<OpenedSession, SignInRefusal>> {
  const { deviceToken = null } = command;
  const loginName = canonicalLogin(command.loginName);
  // The session library hands over what was sent; no name that was ever kept holds such text.
  if (!isStorableText(loginName)) return refuse("sign-in-failed");
  const device = await knownDevice(deps, { token: deviceToken, loginName });
  const admitted = device === null ? await admit(deps, "account.signIn") : accept(null);
  if (!admitted.ok) return admitted;
  const begun = await beginAttempt(deps, { loginName, device });
  if (!begun.ok) return begun;
  const person = await findPersonByLogin(deps.db, loginName);
  const matches = await passwordMatches(person?.passwordHash ?? null, command.password, device === null ? "stranger" : "known");
  if (!matches.ok) {
    await withdrawGuess(deps, begun.value);
    return matches;
  }
  if (person === null || !matches.value) return refuse("sign-in-failed");
  await guessedRight(deps, begun.value);
  return openSession(deps, person, command);
}

type Person = { readonly id: string; readonly name: string };

function openSession(deps: Deps, person: Person, command: SignInCommand): Promise<Outcome<OpenedSession, "no-membership">> {
  const { userAgent, deviceToken = null } = command;
  return inUnsignedTransaction<OpenedSession, "no-membership">(deps, async (tx) => {
    const [first] = await listMemberships(tx, person.id);
    if (first === undefined) return refuse("no-membership");
    const now = deps.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    // Nobody has signed in yet where the request began; what is on record is who did.
    const signedIn = { personId: person.id, personName: person.name, membershipId: first.id, role: first.role };
    await actAs(tx, signedIn);
    const session = await insertSession(tx, { personId: person.id, membershipId: first.id, now, expiresAt, userAgent });
    const token = await rememberDevice(tx, deps, { token: deviceToken, personId: person.id });
    const actor = { ...signedIn, sessionId: session.id };
    await writeAudit(tx, { ...deps, actor }, { action: "signIn", objectKind: "person", objectId: person.id });
    return accept({ sessionId: session.id, personId: person.id, name: person.name, deviceToken: token });
  });
}

export type OwnPasswordRefusal = "password-wrong" | "busy" | GuardRefusal;

/**
 * The signed-in person proves to know the own password: asked again before something that binds the enterprise or changes the
 * account. Wrong answers are slowed as at sign-in, so that a device left open does not let anyone guess.
 */
export async function confirmPassword(deps: Deps, password: string): Promise<Outcome<null, OwnPasswordRefusal>> {
  const { personId } = deps.actor;
  if (personId === null) return refuse("password-wrong");
  const begun = await beginOwnAttempt(deps, personId);
  if (!begun.ok) return begun;
  const matches = await passwordMatches(await findPasswordHash(deps.db, personId), password, "known");
  if (!matches.ok) {
    await withdrawGuess(deps, begun.value);
    return matches;
  }
  if (!matches.value) return refuse("password-wrong");
  await guessedRight(deps, begun.value);
  return accept(null);
}

/** The signed-in person's name and own phone number, for prefilling a form of theirs. */
export async function readContact(deps: Deps): Promise<{ name: string; phone: string }> {
  const phone = deps.actor.personId === null ? null : await findPhone(deps.db, deps.actor.personId);
  return { name: deps.actor.personName, phone: phone ?? "" };
}

export interface Me {
  readonly name: string;
  readonly active: MembershipRow;
  readonly memberships: readonly MembershipRow[];
}

/** Who is signed in, in which organisation, and where else the person belongs. */
export async function readMe(deps: Deps): Promise<Outcome<Me, "not-found">> {
  if (deps.actor.personId === null) return refuse("not-found");
  const memberships = await listMemberships(deps.db, deps.actor.personId);
  const active = memberships.find(({ id }) => id === deps.actor.membershipId);
  return active === undefined ? refuse("not-found") : accept({ name: deps.actor.personName, active, memberships });
}

/** Switches this session to another organisation of the same person. Another person's membership is not found. */
export async function switchMembership(deps: Deps, command: { membershipId: string }): Promise<Outcome<null, "not-found">> {
  const { personId, sessionId } = deps.actor;
  if (personId === null || sessionId === null) return refuse("not-found");
  return inTransaction<null, "not-found">(deps, async (tx) => {
    const count = await markMembershipActive(tx, { personId, sessionId, membershipId: command.membershipId });
    if (count === 0) return refuse("not-found");
    await writeAudit(tx, deps, { action: "switchMembership", objectKind: "membership", objectId: command.membershipId });
    return accept(null);
  });
}

/** The devices on which this person is signed in. */
export async function readSessions(deps: Deps) {
  if (deps.actor.personId === null) return [];
  const rows = await listSessions(deps.db, deps.actor.personId, deps.clock.now());
  return rows.map(({ id, createdAt, expiresAt, userAgent }) => ({ id, createdAt, expiresAt, userAgent, current: id === deps.actor.sessionId }));
}

/** Signs a device out; it takes effect with that device's next request. Signing out twice is not found. */
export async function revokeSession(deps: Deps, command: { sessionId: string }): Promise<Outcome<null, "not-found">> {
  const { personId } = deps.actor;
  if (personId === null) return refuse("not-found");
  return inTransaction<null, "not-found">(deps, async (tx) => {
    const count = await markSessionRevoked(tx, { personId, sessionId: command.sessionId, now: deps.clock.now() });
    return count === 0 ? refuse("not-found") : accept(null);
  });
}
