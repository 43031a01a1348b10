import type { Role } from "@/domain/account/role";

/** For whom something is done: a person in one organisation and role, the public, or the platform itself. */
export interface Actor {
  readonly personId: string | null;
  readonly personName: string;
  readonly sessionId: string | null;
  readonly membershipId: string | null;
  readonly role: Role | "system";
  /** Signed in with a password that somebody else set: nothing but choosing an own one is open until then. */
  readonly passwordGiven?: boolean;
  readonly institutionId?: string;
  readonly branchId?: string;
  readonly uscc?: string;
  readonly districtCode?: string;
  readonly department?: string;
}

/** Someone who has not signed in. */
export const publicActor: Actor = { personId: null, personName: "", sessionId: null, membershipId: null, role: "public" };

/** The platform: jobs and the command line. It can never hold a permission of a person. */
export const systemActor: Actor = { personId: null, personName: "", sessionId: null, membershipId: null, role: "system" };
