import type { SizeIndustry } from "./size-class";
import { divisions } from "./industry-division";

/** The sections of GB/T 4754-2017, the first and last division of each, and their names. */
const sections = {
  A: { first: 1, last: 5, zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" },
  B: { first: 6, last: 12, zh: "采矿业", en: "Mining" },
  C: { first: 13, last: 43, zh: "制造业", en: "Manufacturing" },
  D: { first: 44, last: 46, zh: "电力、热力、燃气及水生产和供应业", en: "Electricity, heat, gas and water supply" },
  E: { first: 47, last: 50, zh: "建筑业", en: "Construction" },
  F: { first: 51, last: 52, zh: "批发和零售业", en: "Wholesale and retail" },
  G: { first: 53, last: 60, zh: "交通运输、仓储和邮政业", en: "Transport, storage and post" },
  H: { first: 61, last: 62, zh: "住宿和餐饮业", en: "Hotels and catering" },
  I: { first: 63, last: 65, zh: "信息传输、软件和信息技术服务业", en: "Information transmission, software and IT services" },
  J: { first: 66, last: 69, zh: "金融业", en: "Finance" },
  K: { first: 70, last: 70, zh: "房地产业", en: "Real estate" },
  L: { first: 71, last: 72, zh: "租赁和商务服务业", en: "Leasing and business services" },
  M: { first: 73, last: 75, zh: "科学研究和技术服务业", en: "Scientific research and technical services" },
  N: { first: 76, last: 79, zh: "水利、环境和公共设施管理业", en: "Water conservancy, environment and public facilities" },
  O: { first: 80, last: 82, zh: "居民服务、修理和其他服务业", en: "Household, repair and other services" },
  P: { first: 83, last: 83, zh: "教育", en: "Education" },
  Q: { first: 84, last: 85, zh: "卫生和社会工作", en: "Health and social work" },
  R: { first: 86, last: 90, zh: "文化、体育和娱乐业", en: "Culture, sports and entertainment" },
  S: { first: 91, last: 96, zh: "公共管理、社会保障和社会组织", en: "Public administration, social security and organisations" },
  T: { first: 97, last: 97, zh: "国际组织", en: "International organisations" },
} as const;

export type IndustrySection = keyof typeof sections;
export type IndustryName = { readonly zh: string; readonly en: string };

const CODE = /^([A-T])?(\d{2})(\d{0,2})$/;

interface ReadCode {
  readonly section: IndustrySection;
  readonly division: string;
  /** Up to two more digits: group and class. */
  readonly rest: string;
}

/** Section and division of an industry code as sources write it: "C3311", "3311", "33", "C33"; null when it is none, or letter and number disagree. */
export function readIndustryCode(code: string): ReadCode | null {
  const match = CODE.exec(code.trim().toUpperCase());
  const division = match?.[2];
  if (match === null || division === undefined) return null;
  const section = sectionOfDivision(division);
  if (section === null || (match[1] !== undefined && match[1] !== section)) return null;
  return { section, division, rest: match[3] ?? "" };
}

/** The section's name. Source: GB/T 4754-2017. */
export function sectionName(section: IndustrySection): IndustryName {
  return { zh: sections[section].zh, en: sections[section].en };
}

/** The division's name where the code is known, else null. */
export function industryName(code: string): IndustryName | null {
  const read = readIndustryCode(code);
  if (read === null) return null;
  const division = divisions[read.division];
  return division === undefined ? sectionName(read.section) : { zh: division[0], en: division[1] };
}

/** Every section letter in order, for filters. */
export function industrySections(): IndustrySection[] {
  return Object.keys(sections) as IndustrySection[];
}

const sizeIndustryOfDivision: Readonly<Record<string, SizeIndustry>> = {
  "51": "wholesale", "52": "retail",
  "54": "transport", "55": "transport", "56": "transport", "57": "transport", "58": "transport", "59": "storage", "60": "post",
  "61": "hotels", "62": "catering",
  "63": "information_transmission", "64": "information_transmission", "65": "software",
  "71": "leasing_and_business", "72": "leasing_and_business",
};
const sizeIndustryOfSection: Readonly<Partial<Record<IndustrySection, SizeIndustry>>> = {
  A: "agriculture", B: "industry", C: "industry", D: "industry", E: "construction",
};
const sizeIndustryOfGroup: Readonly<Record<string, SizeIndustry>> = {
  "591": "transport", "701": "real_estate_development", "702": "property_management",
};

/**
 * Which row of the size rule an industry code falls under. What the rule has no row for (railways, finance, education …)
 * is measured as `other`, so that every enterprise has a class; an unreadable code is `other` too. Source: MIIT 2011 No. 300 and GB/T 4754.
 */
export function sizeIndustryOf(code: string): SizeIndustry {
  const read = readIndustryCode(code);
  if (read === null) return "other";
  const group = sizeIndustryOfGroup[`${read.division}${read.rest.slice(0, 1)}`];
  return group ?? sizeIndustryOfDivision[read.division] ?? sizeIndustryOfSection[read.section] ?? "other";
}

function sectionOfDivision(division: string): IndustrySection | null {
  const two = (bound: number) => String(bound).padStart(2, "0");
  return industrySections().find((letter) => division >= two(sections[letter].first) && division <= two(sections[letter].last)) ?? null;
}
