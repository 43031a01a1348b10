import districts from "@/domain/district/districts.json";
import { streetAddress } from "../place/address";
import type { Place } from "../place/place";
import { places } from "../place/registry";
import { Random } from "../random";
import type { CityBranch, CityInstitution, CityProduct } from "./institution";
import { productTemplates, type ProductCode, type ProductTemplate } from "./product-template";
import { roster, type RosterEntry } from "./roster";

const byWeight = [...places].sort((left, right) => right.weight - left.weight || left.code.localeCompare(right.code));

const districtEn = new Map(districts.districts.map((district) => [district.code, district.en]));

/** The house's English name without its seat. */
function houseEn(entry: RosterEntry): string {
  return entry.en.replace(/,.*$/, "");
}

function codeOf(position: number): string {
  return `D${String(position + 1).padStart(2, "0")}`;
}

function reachedPlaces(reach: RosterEntry["reach"]): readonly Place[] {
  if (reach === "all") return places;
  const wanted = typeof reach === "number" ? byWeight.slice(0, reach).map((place) => place.code) : reach;
  return places.filter((place) => wanted.includes(place.code));
}

function branchOf(code: string, entry: RosterEntry, place: Place, random: Random): CityBranch {
  const outlet = entry.kind === "bank" ? "支行" : "服务部";
  return {
    code: `${code}-${place.code}`,
    nameZh: `${entry.short}${place.brief}${outlet}`,
    nameEn: `${houseEn(entry)}, ${districtEn.get(place.code) ?? place.code} ${entry.kind === "bank" ? "Branch" : "Office"}`,
    districtCode: place.code,
    address: streetAddress(place, "shop", random),
    phone: `0311-8000${random.digits(4)}`,
  };
}

function productOf(code: string, entry: RosterEntry, product: ProductCode): CityProduct {
  const template: ProductTemplate = productTemplates[product];
  const { days, minAgeMonths, minAnnualRevenueYuan, taxGrades, industrySections, noTaxArrears, noSeriousDefault, noEnforcement, ...offer } = template;
  const priced = entry.kind !== "guarantee";
  return {
    ...offer,
    code,
    nameZh: `${entry.short}·${offer.nameZh}`,
    nameEn: `${offer.nameEn} (${houseEn(entry)})`,
    spreadMinBp: offer.spreadMinBp + (priced ? entry.houseBp : 0),
    spreadMaxBp: offer.spreadMaxBp + (priced ? entry.houseBp : 0),
    districtCodes: typeof entry.reach === "object" ? entry.reach : [],
    eligibility: {
      minAgeMonths: minAgeMonths ?? 0,
      minAnnualRevenueYuan: minAnnualRevenueYuan ?? null,
      taxGrades: taxGrades ?? [],
      industrySections: industrySections ?? [],
      noTaxArrears: noTaxArrears ?? true,
      noSeriousDefault: noSeriousDefault ?? true,
      noEnforcement: noEnforcement ?? entry.kind === "bank",
    },
    medianDays: days + Math.floor(Math.max(0, entry.houseBp) / 40),
  };
}

/** The 42 institutions with their branches and products; the same in every city, whatever its seed. */
export const cityInstitutions: readonly CityInstitution[] = roster.map((entry, position) => {
  const code = codeOf(position);
  const random = new Random(`institution/${code}`);
  return {
    code,
    nameZh: `${entry.zh}（演示）`,
    shortName: entry.short,
    nameEn: `${entry.en} (demo)`,
    kind: entry.kind,
    branches: reachedPlaces(entry.reach).map((place) => branchOf(code, entry, place, random)),
    products: entry.products.map((product, index) => productOf(`${code}-P${index + 1}`, entry, product)),
  };
});

/** The banks that have a branch in the district. */
export function banksIn(districtCode: string): readonly CityInstitution[] {
  return cityInstitutions.filter((institution) => institution.kind === "bank" && institution.branches.some((branch) => branch.districtCode === districtCode));
}
