import { deliverHeads } from "@/server/audit/delivery-service";
import { newestHeadHolds, signHead } from "@/server/audit/sign-service";
import type { Deps } from "@/server/platform/deps";

/**
 * Signs yesterday's head of the audit log where it is missing, and brings the places outside of the database up to it. Between
 * times it does next to nothing, so it may run often: a start, a day that was missed and a full disk are then made good by themselves.
 */
export async function anchorAudit(deps: Deps): Promise<{ signed: number | null; failed: number }> {
  await newestHeadHolds(deps);
  const signed = await signHead(deps);
  const { failed } = await deliverHeads(deps);
  return { signed: signed.ok ? signed.value.number : null, failed };
}
