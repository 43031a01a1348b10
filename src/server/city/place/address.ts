import type { Random } from "../random";
import type { Place } from "./place";
import { authorityPrefix, isCounty } from "./registry";

const buildings = ["科技大厦", "商务中心", "创业园", "工业园", "产业园", "广场"] as const;

/** A street address in the district: offices in buildings, shops on the street, works by the number. */
export function streetAddress(place: Place, kind: "office" | "shop" | "works", random: Random): string {
  const head = `河北省${isCounty(place) ? `石家庄市${place.zh}` : authorityPrefix(place)}`;
  const street = `${random.pick(place.streets)}${random.between(1, 398)}号`;
  if (kind === "works") return `${head}${street}`;
  if (kind === "shop") return `${head}${street}-${random.between(1, 28)}底商`;
  return `${head}${street}${random.pick(buildings)}${random.pick(["A座", "B座", "1号楼", "2号楼", "3号楼"])}${random.between(2, 26)}${String(random.between(1, 18)).padStart(2, "0")}室`;
}

/** A village address, for cooperatives and farms. */
export function villageAddress(place: Place, random: Random): string {
  const head = `河北省${isCounty(place) ? `石家庄市${place.zh}` : authorityPrefix(place)}`;
  return `${head}${random.pick(place.villages)}${random.pick(["村东", "村南", "村北", "村西"])}${random.between(50, 900)}米`;
}
