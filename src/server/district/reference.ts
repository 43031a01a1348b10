import districts from "@/domain/district/districts.json" with { type: "json" };
import type { Deps } from "@/server/platform/deps";
import { insertMissingDistricts } from "./reference-repository";

/** Enters the city's districts where they are missing: a database of one's own begins without any. Doing it again changes nothing. */
export function enterDistricts(deps: Pick<Deps, "db">): Promise<void> {
  return insertMissingDistricts(deps.db, districts.districts);
}
