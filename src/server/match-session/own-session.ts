import type { Deps, Tx } from "@/server/platform/deps";
import { findSession, type SessionRow } from "./repository";

/** The session of the clerk's own district with its row held, so that planner, door and tables do not cross; null for any other. */
export function lockOwnSession(deps: Deps, tx: Tx, sessionId: string): Promise<SessionRow | null> {
  const { districtCode } = deps.actor;
  return districtCode === undefined ? Promise.resolve(null) : findSession(tx, { sessionId, districtCode }, true);
}
