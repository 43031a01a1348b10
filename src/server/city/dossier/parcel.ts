import { addMonths, yearOfDay, type Day } from "../day";
import type { Span } from "../options";
import { streetAddress } from "../place/address";
import { isCounty } from "../place/registry";
import type { Random, Range } from "../random";
import type { Economy } from "./economy";
import type { Identity } from "./identity";

/** A piece of real estate the enterprise owns. */
export type Parcel = {
  readonly unitNo: string;
  readonly certificateNo: string;
  readonly usage: string;
  readonly location: string;
  /** Hundredths of a square metre. */
  readonly area: number;
  readonly registeredOn: Day;
  readonly termTo: Day;
  readonly coOwned: boolean;
};

const usages: Readonly<Record<string, { usage: string; area: Range; years: number }>> = {
  industry: { usage: "工业用地/工业厂房", area: [120_000, 1_800_000], years: 50 },
  transport: { usage: "仓储用地/仓库", area: [100_000, 1_200_000], years: 50 },
  software: { usage: "科教用地/办公", area: [12_000, 160_000], years: 50 },
  other: { usage: "商服用地/商业服务", area: [6_000, 90_000], years: 40 },
};

/** Which county, city or zone issued a certificate. */
export function certificatePlace(identity: Identity): string {
  return isCounty(identity.place) ? identity.place.zh : "石家庄市";
}

/** What it owns, bought after founding and at least a year ago; a firm too young for that owns nothing. */
export function parcelsOf(identity: Identity, economy: Economy, span: Span, random: Random): Parcel[] {
  const count = Math.max(0, random.within(identity.story.traits.parcels));
  const earliest = identity.establishedOn + 120;
  const latest = addMonths(span.asOf, -15);
  if (economy.closedOn !== null || earliest > latest) return [];
  const kind = usages[identity.trade.sector] ?? usages.other;
  const parcels: Parcel[] = [];
  for (let index = 0; index < count && kind; index += 1) {
    const registeredOn = random.between(earliest, latest);
    const zone = `${String(random.between(1, 18)).padStart(3, "0")}${String(random.between(1, 30)).padStart(3, "0")}`;
    parcels.push({
      unitNo: `${identity.place.code}${zone}GB${random.digits(5)}F${random.digits(4)}${String(index + 1).padStart(4, "0")}`,
      certificateNo: `冀（${yearOfDay(registeredOn)}）${certificatePlace(identity)}不动产权第${random.digits(7)}号`,
      usage: kind.usage,
      location: index === 0 ? identity.address : streetAddress(identity.place, identity.trade.sector === "industry" ? "works" : "shop", random),
      area: random.within(kind.area),
      registeredOn,
      termTo: addMonths(registeredOn, kind.years * 12 - random.between(0, 60)),
      coOwned: random.chance(5),
    });
  }
  return parcels.sort((left, right) => left.registeredOn - right.registeredOn);
}
