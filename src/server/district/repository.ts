import type { Tx } from "@/server/platform/db/client";

/** Every district with its service centre, by code. */
export function listDistricts(tx: Tx) {
  return tx.district.findMany({ include: { centre: true }, orderBy: { code: "asc" } });
}

/** Whether any institution on this installation is an invented one. */
export async function hasDemoInstitution(tx: Tx): Promise<boolean> {
  return (await tx.institution.findFirst({ where: { demo: true }, select: { id: true } })) !== null;
}
