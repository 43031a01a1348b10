import type { Deps } from "@/server/platform/deps";
import { isDemoCity, listLoginsNamedAfterRole } from "./demo-login-repository";

/** One login for each role, shown on the sign-in page of a demo city; empty as soon as one real institution is there. */
export async function readDemoLogins(deps: Pick<Deps, "db">) {
  return (await isDemoCity(deps.db)) ? listLoginsNamedAfterRole(deps.db) : [];
}
