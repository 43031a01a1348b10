import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Deps } from "@/server/platform/deps";
import { listDistricts, listInstitutions, type DistrictLine, type InstitutionLine } from "./place-repository";

/** What figures and rows can be narrowed by: the districts, and the institutions of a group. */
export async function readPlaces(deps: Pick<Deps, "db">, group: InstitutionGroup): Promise<{ districts: DistrictLine[]; institutions: InstitutionLine[] }> {
  const [districts, institutions] = await Promise.all([listDistricts(deps.db), listInstitutions(deps.db, group)]);
  return { districts, institutions };
}
