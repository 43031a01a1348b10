import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { inTransaction, inUnsignedTransaction } from "@/server/platform/db/transaction";
import { actAs } from "@/server/platform/acting/act-as";
import { hashPassword, passwordMatches } from "@/server/platform/auth/password";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { findUnstorableText } from "@/server/platform/trpc/storable-text";
import { canonicalLogin } from "./login-name";
import { attemptSucceeded, beginAttempt, type GuardRefusal } from "./sign-in-guard";
import { findPasswordHash, findPersonByLogin, findPhone, insertSession, listMemberships, listSessions, markMembershipActive, markSessionRevoked, type MembershipRow } from "./repository";

const SESSION_HOURS = 12;

export interface OpenedSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
}

// Compared when the login name is unknown, so that the time taken does not tell which names exist.
const decoy = hashPassword("nobody has this password");

/**
 * Checks login name and password and opens a session of twelve hours in the person's first membership. One refusal for an
 * unknown name and a wrong password, so that names cannot be tried out; after too many wrong ones even the right password is
 * refused for a while (`sign-in-locked`). `address` is where the request comes from.
 */
export async function signIn(
  deps: Deps,
  command: { loginName: string; password: string; userAgent: string | null; address?: string | null },
): Promise<Outcome<OpenedSession, "sign-in-failed" | "no-membership" | GuardRefusal>> {
  const attempt = { loginName: canonicalLogin(command.loginName), address: command.address ?? null };
  // The session library hands over what was sent; no name that was ever kept holds such text.
  if (findUnstorableText(attempt.loginName) !== null) return refuse("sign-in-failed");
  const begun = await beginAttempt(deps, attempt);
  if (!begun.ok) return begun;
  const person = await findPersonByLogin(deps.db, attempt.loginName);
  const matches = await passwordMatches(person?.passwordHash ?? (await decoy), command.password);
  if (person === null || !matches) return refuse("sign-in-failed");
  await attemptSucceeded(deps, attempt);
  return inUnsignedTransaction<OpenedSession, "no-membership">(deps, async (tx) => {
    const [first] = await listMemberships(tx, person.id);
    if (first === undefined) return refuse("no-membership");
    const now = deps.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    // Nobody has signed in yet where the request began; what is on record is who did.
    const signedIn = { personId: person.id, personName: person.name, membershipId: first.id, role: first.role };
    await actAs(tx, signedIn);
    const session = await insertSession(tx, { personId: person.id, membershipId: first.id, now, expiresAt, userAgent: command.userAgent });
    const actor = { ...signedIn, sessionId: session.id };
    await writeAudit(tx, { ...deps, actor }, { action: "signIn", objectKind: "person", objectId: person.id });
    return accept({ sessionId: session.id, personId: person.id, name: person.name });
  });
}

/**
 * The signed-in person proves to know the own password: asked again before something that binds the enterprise or changes the
 * account. Wrong answers count as at sign-in, so that a device left open does not let anyone guess.
 */
export async function confirmPassword(deps: Deps, password: string): Promise<Outcome<null, "password-wrong" | GuardRefusal>> {
  const { personId } = deps.actor;
  if (personId === null) return refuse("password-wrong");
  // No login name holds a blank, so this never counts against somebody's name.
  const attempt = { loginName: `person ${personId}`, address: null };
  const allowed = await beginAttempt(deps, attempt);
  if (!allowed.ok) return allowed;
  const stored = await findPasswordHash(deps.db, personId);
  if (stored === null || !(await passwordMatches(stored, password))) return refuse("password-wrong");
  await attemptSucceeded(deps, attempt);
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
