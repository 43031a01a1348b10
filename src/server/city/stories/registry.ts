import type { Story } from "../story";
import { cateringShop } from "./catering-shop";
import { constructionSubcontractor } from "./construction-subcontractor";
import { courtTrouble } from "./court-trouble";
import { decliningFirm } from "./declining-firm";
import { deregistered } from "./deregistered";
import { dormantFirm } from "./dormant-firm";
import { exporter } from "./exporter";
import { farmCooperative } from "./farm-cooperative";
import { growingManufacturer } from "./growing-manufacturer";
import { individualBusiness } from "./individual-business";
import { littleGiant } from "./little-giant";
import { loanDueNextMonth } from "./loan-due-next-month";
import { logisticsFirm } from "./logistics-firm";
import { movedDistrict } from "./moved-district";
import { overBorrowed } from "./over-borrowed";
import { repairedPenalties } from "./repaired-penalties";
import { softwareFirm } from "./software-firm";
import { steadyRetailer } from "./steady-retailer";
import { taxArrears } from "./tax-arrears";
import { thinFileStartUp } from "./thin-file-start-up";

const told = [
  growingManufacturer,
  thinFileStartUp,
  farmCooperative,
  steadyRetailer,
  exporter,
  softwareFirm,
  constructionSubcontractor,
  cateringShop,
  logisticsFirm,
  courtTrouble,
  repairedPenalties,
  taxArrears,
  decliningFirm,
  dormantFirm,
  individualBusiness,
  loanDueNextMonth,
  overBorrowed,
  littleGiant,
  movedDistrict,
  deregistered,
] as const;

export type StoryCode = (typeof told)[number]["code"];

/** Every story the city tells; the weights make 1. */
export const stories: readonly Story[] = told;

/** The story of that code; the type leaves no other. */
export function storyOf(code: StoryCode): Story {
  const story = stories.find((candidate) => candidate.code === code);
  if (!story) throw new Error(`No story ${code}`);
  return story;
}
