import type { StoryCode } from "./stories/registry";
import type { TradeCode } from "./trade/registry";

/** A part that the demo logins and the journeys rely on: which story, where, in which trade. */
export type Part = {
  readonly demoKey: string;
  readonly story: StoryCode;
  readonly districtCode: string;
  readonly trade: TradeCode;
};

/** The named enterprises; they come first in every city, in this order. */
export const cast: readonly Part[] = [
  { demoKey: "first-loan", story: "growing-manufacturer", districtCode: "130102", trade: "pump" },
  { demoKey: "thin-file", story: "thin-file-start-up", districtCode: "130171", trade: "integration" },
  { demoKey: "cooperative", story: "farm-cooperative", districtCode: "130133", trade: "pear" },
  { demoKey: "court-trouble", story: "court-trouble", districtCode: "130108", trade: "structure" },
  { demoKey: "repaired", story: "repaired-penalties", districtCode: "130105", trade: "food" },
  { demoKey: "due-next-month", story: "loan-due-next-month", districtCode: "130102", trade: "packaging" },
  { demoKey: "walk-in", story: "thin-file-start-up", districtCode: "130102", trade: "restaurant" },
  { demoKey: "agent-firm", story: "steady-retailer", districtCode: "130104", trade: "pharmacy" },
  { demoKey: "exporter", story: "exporter", districtCode: "130109", trade: "auto-parts" },
  { demoKey: "refuser", story: "catering-shop", districtCode: "130102", trade: "restaurant" },
  { demoKey: "software", story: "software-firm", districtCode: "130171", trade: "software" },
  { demoKey: "contractor", story: "construction-subcontractor", districtCode: "130110", trade: "municipal" },
  { demoKey: "moved", story: "moved-district", districtCode: "130102", trade: "device-trade" },
  { demoKey: "individual", story: "individual-business", districtCode: "130123", trade: "supermarket" },
  { demoKey: "little-giant", story: "little-giant", districtCode: "130111", trade: "medicine" },
  { demoKey: "over-borrowed", story: "over-borrowed", districtCode: "130183", trade: "steel-trade" },
];
