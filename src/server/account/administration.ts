import type { Role } from "@/domain/account/role";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { hashPassword } from "@/server/platform/auth/password";
import type { Lane } from "@/server/platform/auth/worker-pool";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { forgetDevices } from "./known-device";
import { canonicalLogin } from "./login-name";
import { insertMembership, insertPerson, markPersonDisabled, markPersonEnabled, markPersonSessionsRevoked } from "./administration-repository";

export interface NewPerson {
  readonly loginName: string;
  readonly name: string;
  readonly phone?: string;
  readonly identityNumber?: string;
  readonly password: string;
  /** Somebody else set the password: the person chooses another one at the first sign-in. */
  readonly passwordGiven?: boolean;
  readonly realNameVerified?: boolean;
}

export interface NewMembership {
  readonly role: Exclude<Role, "public">;
  readonly uscc?: string;
  readonly institutionId?: string;
  readonly branchId?: string;
  readonly districtCode?: string;
  readonly department?: string;
}

export interface CreatedUser {
  readonly personId: string;
  readonly membershipId: string;
}

/** Hashes the password ahead of the transaction, because that takes a tenth of a second on purpose. Refused (`busy`) while too many wait for that. */
export async function preparePerson(person: NewPerson, lane: Lane = "known"): Promise<Outcome<NewPerson & { readonly passwordHash: string }, "busy">> {
  const hashed = await hashPassword(person.password, lane);
  return hashed.ok ? accept({ ...person, passwordHash: hashed.value }) : hashed;
}

/** Inserts a person with a first membership in the caller's transaction. A taken login name breaks the unique index. */
export async function insertUser(tx: Tx, deps: Deps, person: NewPerson & { readonly passwordHash: string }, membership: NewMembership): Promise<CreatedUser> {
  const now = deps.clock.now();
  const personId = await insertPerson(tx, { ...person, loginName: canonicalLogin(person.loginName) }, now);
  const membershipId = await insertMembership(tx, personId, membership, now);
  return { personId, membershipId };
}

/**
 * Makes a person who can log in, with one membership. Refused when the login name is taken or the organisation a role needs
 * is missing or unknown.
 */
export async function createUser(
  deps: Deps,
  command: { person: NewPerson; membership: NewMembership },
): Promise<Outcome<CreatedUser, "login-name-taken" | "organisation-missing" | "busy">> {
  const person = await preparePerson(command.person);
  if (!person.ok) return person;
  try {
    return await inTransaction<CreatedUser, never>(deps, async (tx) => {
      const user = await insertUser(tx, deps, person.value, command.membership);
      await writeAudit(tx, deps, { action: "createUser", objectKind: "person", objectId: user.personId, detail: { role: command.membership.role } });
      return accept(user);
    });
  } catch (error) {
    if (violates(error, "login_name")) return refuse("login-name-taken", { loginName: command.person.loginName });
    if (violates(error, "membership_")) return refuse("organisation-missing", { role: command.membership.role });
    throw error;
  }
}

/** Disables a person: no new login, and every session ends with its next request. Disabling twice is not found, oneself is refused. */
export async function disableUser(deps: Deps, command: { loginName: string }): Promise<Outcome<null, "not-found" | "own-account">> {
  return inTransaction<null, "not-found" | "own-account">(deps, async (tx) => {
    const now = deps.clock.now();
    const personId = await markPersonDisabled(tx, canonicalLogin(command.loginName), now);
    if (personId === null) return refuse("not-found");
    if (personId === deps.actor.personId) return refuse("own-account");
    await markPersonSessionsRevoked(tx, personId, now);
    await forgetDevices(tx, personId);
    await writeAudit(tx, deps, { action: "disableUser", objectKind: "person", objectId: personId });
    return accept(null);
  });
}

/** Lets a disabled person log in again, with the memberships held before. Who is not disabled is not found. */
export async function enableUser(deps: Deps, command: { loginName: string }): Promise<Outcome<null, "not-found">> {
  return inTransaction<null, "not-found">(deps, async (tx) => {
    const personId = await markPersonEnabled(tx, canonicalLogin(command.loginName));
    if (personId === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "enableUser", objectKind: "person", objectId: personId });
    return accept(null);
  });
}
