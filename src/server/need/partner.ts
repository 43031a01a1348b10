import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { findNeed, listPartners, type PartnerRow } from "./repository";

export interface Partner extends PartnerRow {
  /** It has, or had, a case of this need and is not asked again. */
  readonly seen: boolean;
}

/** The institutions that a need of the own enterprise can be shown to, banks first, with those that have seen it marked. */
export async function readPartners(deps: Deps, query: { needId: string }): Promise<Outcome<Partner[], "not-found">> {
  const { uscc } = deps.actor;
  const need = uscc === undefined ? null : await findNeed(deps.db, { needId: query.needId, uscc });
  if (need === null) return refuse("not-found");
  const seen = new Set(need.cases.map(({ institutionId }) => institutionId));
  return accept((await listPartners(deps.db)).map((partner) => ({ ...partner, seen: seen.has(partner.id) })));
}
