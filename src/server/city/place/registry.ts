import { countyPlaces } from "./county";
import type { Place } from "./place";
import { urbanPlaces } from "./urban";

/** All 23 districts in the order of their codes. */
export const places: readonly Place[] = [...urbanPlaces, ...countyPlaces].sort((left, right) => left.code.localeCompare(right.code));

/** True for the county towns and cities, whose records name themselves instead of the city. */
export function isCounty(place: Place): boolean {
  return countyPlaces.includes(place);
}

/** Throws when the city has no such district. */
export function placeOf(code: string): Place {
  const place = places.find((candidate) => candidate.code === code);
  if (!place) throw new Error(`No district ${code}`);
  return place;
}

/** How an authority of the district is called, e.g. 石家庄市长安区 or 正定县. */
export function authorityPrefix(place: Place): string {
  if (isCounty(place)) return place.zh;
  return place.zh.endsWith("区") && place.code !== "130171" && place.code !== "130172" ? `石家庄市${place.zh}` : `石家庄${place.zh}`;
}
