import type { Tx } from "@/server/platform/db/client";

/** Whether the owner of the login name has signed in on the device since then. */
export async function isDeviceOf(tx: Tx, { digest, loginName, since }: { digest: string; loginName: string; since: Date }): Promise<boolean> {
  return (await tx.knownDevice.findFirst({ where: { tokenDigest: digest, seenAt: { gt: since }, person: { loginName } }, select: { personId: true } })) !== null;
}

/** Gives the device a new digest for all who are known on it, and makes the person one of them. */
export async function markDeviceSeen(tx: Tx, device: { previous: string | null; digest: string; personId: string; now: Date }): Promise<void> {
  const { previous, digest, personId, now } = device;
  if (previous !== null) await tx.knownDevice.updateMany({ where: { tokenDigest: previous }, data: { tokenDigest: digest } });
  await tx.knownDevice.upsert({ where: { tokenDigest_personId: { tokenDigest: digest, personId } }, create: { tokenDigest: digest, personId, seenAt: now }, update: { seenAt: now } });
}

/** Drops the person's devices that were not seen since then. */
export async function deleteStaleDevices(tx: Tx, { personId, before }: { personId: string; before: Date }): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId, seenAt: { lte: before } } });
}

export async function deleteDevices(tx: Tx, personId: string): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId } });
}
