import { makeUscc } from "@/domain/uscc/uscc";
import type { Part } from "../cast";
import { addMonths, type Day } from "../day";
import { fenOfYuan, permille, roundThousandYuan, type Fen } from "../fen";
import { coinedBrand, companyName } from "../name/company-name";
import { personName } from "../name/person-name";
import { streetAddress, villageAddress } from "../place/address";
import type { Place } from "../place/place";
import { placeOf, places } from "../place/registry";
import type { Span } from "../options";
import { Random } from "../random";
import { stories, storyOf } from "../stories/registry";
import type { Story } from "../story";
import { trades } from "../trade/registry";
import type { Trade } from "../trade/trade";

export type Identity = {
  readonly uscc: string;
  readonly name: string;
  /** The coined word in its name. */
  readonly brand: string;
  readonly formerName: string | null;
  readonly demoKey: string | null;
  readonly story: Story;
  readonly trade: Trade;
  /** Where it is registered now; the code may name the district it was founded in. */
  readonly place: Place;
  readonly address: string;
  readonly legalRepresentative: string;
  readonly agent: string;
  readonly legalPhone: string;
  readonly agentPhone: string;
  readonly establishedOn: Day;
  readonly capital: Fen;
  readonly paidIn: Fen;
  readonly staffAtStart: number;
};

const codeLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codeSpace = 31 ** 5;
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The organisation code inside the USCC: MA0, five characters that no other position gets, and its own check character. */
function organisationCode(seed: string, position: number): string {
  const offset = new Random(`${seed}/organisation`).between(0, codeSpace - 1);
  let rest = (position * 7_654_321 + offset) % codeSpace;
  let tail = "";
  for (let index = 0; index < 5; index += 1) {
    tail = codeLetters.charAt(rest % 31) + tail;
    rest = Math.floor(rest / 31);
  }
  const body = `MA0${tail}`;
  const sum = innerWeights.reduce((total, weight, index) => total + weight * parseInt(body.charAt(index), 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return body + (check === 10 ? "X" : String(check));
}

const leading = { company: "91", individual: "92", cooperative: "93" } as const;

/** The place, the story and the trade: from the cast for a named part, else drawn. */
function role(part: Part | undefined, random: Random): { story: Story; place: Place; trade: Trade } {
  const story = part ? storyOf(part.story) : random.weighted(stories);
  const open = story.districts ? places.filter((place) => story.districts?.includes(place.code)) : places;
  const place = part ? placeOf(part.districtCode) : random.weighted(open);
  const code: string = part ? part.trade : random.pick(story.trades);
  const trade = trades.find((candidate) => candidate.code === code);
  if (!trade) throw new Error(`No trade ${code}`);
  return { story, place, trade };
}

function addressOf(story: Story, trade: Trade, place: Place, random: Random): string {
  if (story.form === "cooperative") return villageAddress(place, random);
  if (trade.sector === "industry") return streetAddress(place, "works", random);
  const shop = story.form === "individual" || trade.sector === "trade" || trade.sector === "catering";
  return streetAddress(place, shop ? "shop" : "office", random);
}

/** A name that the city does not have yet; drawn again while it is taken. */
function freeName(taken: Set<string>, place: Place, story: Story, trade: Trade, random: Random): { name: string; brand: string } {
  const words = story.form === "individual" ? trade.shopWords ?? trade.words : trade.words;
  for (;;) {
    const brand = coinedBrand(random);
    const name = companyName(place, brand, random.pick(words), story.form, random);
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, brand };
  }
}

/** Who the enterprise at this position is. Code, name and people depend on seed and position alone. */
export function identityOf(seed: string, position: number, part: Part | undefined, span: Span, taken: Set<string>, random: Random): Identity {
  const { story, place, trade } = role(part, random);
  const { name, brand } = freeName(taken, place, story, trade, random.fork("name"));
  const people = random.fork("people");
  const size = random.fork("size");
  const staffAtStart = size.within(story.staff);
  const yearlySales = fenOfYuan(staffAtStart * trade.revenuePerStaffYuan);
  const capital = roundThousandYuan(Math.min(permille(yearlySales, size.between(120, 420)), fenOfYuan(60_000_000)), story.form === "company" ? 500 : 50);
  const old = random.fork("history");
  const legalRepresentative = personName(people);
  return {
    uscc: makeUscc(`${leading[story.form]}${story.traits.movedFrom ?? place.code}${organisationCode(seed, position)}`),
    name,
    brand,
    formerName: story.form === "company" && old.chance(6) ? companyName(place, coinedBrand(old), old.pick(trade.words), "company", old) : null,
    demoKey: part?.demoKey ?? null,
    story,
    trade,
    place,
    address: addressOf(story, trade, place, random.fork("address")),
    legalRepresentative,
    agent: story.form === "individual" ? legalRepresentative : personName(people),
    legalPhone: `199${String(position).padStart(7, "0")}1`,
    agentPhone: `199${String(position).padStart(7, "0")}2`,
    establishedOn: addMonths(span.asOf, -old.within(story.ageMonths)) - old.between(0, 27),
    capital,
    paidIn: story.form === "company" ? permille(capital, old.pick([1000, 1000, 600, 500, 300, 200])) : capital,
    staffAtStart,
  };
}
