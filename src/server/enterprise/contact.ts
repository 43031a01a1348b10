import type { Tx } from "@/server/platform/deps";
import { listMembers } from "./repository";

/** Whom to call at an enterprise: its legal representative, else whoever acts for it. */
export async function readContactOfEnterprise(tx: Tx, uscc: string): Promise<{ contactName: string; contactPhone: string }> {
  const members = await listMembers(tx, uscc);
  const first = members.find(({ role }) => role === "enterprise_legal") ?? members[0];
  return { contactName: first?.person.name ?? "", contactPhone: first?.person.phone ?? "" };
}
