import { createHash, randomBytes } from "node:crypto";
import type { Deps, Tx } from "@/server/platform/deps";
import { deleteDevices, deleteStaleDevices, isDeviceOf, markDeviceSeen } from "./device-repository";

const TOKEN_BYTES = 32;

/** A device is known for half a year after the last sign-in on it. */
export const DEVICE_DAYS = 180;

function digestOf(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

const oldest = (deps: Deps) => new Date(deps.clock.now().getTime() - DEVICE_DAYS * 86_400_000);

/** The device's digest when the owner of this login name has signed in on it before; null for any other, and for none. */
export async function knownDevice(deps: Deps, { token, loginName }: { token: string | null; loginName: string }): Promise<string | null> {
  if (token === null) return null;
  const digest = digestOf(token);
  return (await isDeviceOf(deps.db, { digest, loginName, since: oldest(deps) })) ? digest : null;
}

/**
 * The person has signed in on this device: it is known from now on, under a new token, which is answered. A token that somebody
 * had slipped into the browser is worth nothing then; others who are known on the device stay so.
 */
export async function rememberDevice(tx: Tx, deps: Deps, { token, personId }: { token: string | null; personId: string }): Promise<string> {
  const fresh = randomBytes(TOKEN_BYTES).toString("base64url");
  await deleteStaleDevices(tx, { personId, before: oldest(deps) });
  await markDeviceSeen(tx, { previous: token === null ? null : digestOf(token), digest: digestOf(fresh), personId, now: deps.clock.now() });
  return fresh;
}

/** No device is known for the person any more: the password is another one, perhaps because somebody else knew it. */
export async function forgetDevices(tx: Tx, personId: string): Promise<void> {
  await deleteDevices(tx, personId);
}
