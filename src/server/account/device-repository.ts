import type { Tx } from "@/server/platform/db/client";

/** Whether the owner of the login name has signed in on the device since then. */
export async function isDeviceOf(tx: Tx, device: { digest: string; loginName: string; since: Date }): Promise<boolean> {
  const { digest, loginName, since } = device;
  return (await tx.knownDevice.count({ where: { tokenDigest: digest, seenAt: { gt: since }, person: { loginName } } })) > 0;
}

/** Gives the device a new digest for all who are known on it, and makes the person one of them. */
export async function markDeviceSeen(tx: Tx, device: { previous: string | null; digest: string; personId: string; now: Date }): Promise<void> {
  const { previous, digest: tokenDigest, personId, now: seenAt } = device;
  if (previous !== null) await tx.knownDevice.updateMany({ where: { tokenDigest: previous }, data: { tokenDigest } });
  const where = { tokenDigest_personId: { tokenDigest, personId } };
  await tx.knownDevice.upsert({ where, create: { tokenDigest, personId, seenAt }, update: { seenAt } });
}

/** Drops the person's devices that were not seen since then. */
export async function deleteStaleDevices(tx: Tx, { personId, before }: { personId: string; before: Date }): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId, seenAt: { lte: before } } });
}

export async function deleteDevices(tx: Tx, personId: string): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId } });
}
