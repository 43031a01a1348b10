import { addMonths, type LocalDate } from "@/domain/calendar/local-date";
import { maskIdentityNumber, maskName } from "@/domain/masking/masking";
import type { CategoryDefinition, FieldDefinition } from "./category";
import { textOf, type CreditRecord, type PayloadValue } from "./record";

const organisation = /(公司|企业|合伙|中心|银行|基金|集团|事务所|合作社|联合社|委员会|协会|学会|商会|研究院|研究所|学校|医院|法院|工厂|厂|商行|经营部|门市部|农场|投资|政府|国资委|局)|\b(?:ltd|limited|company|co|inc|corp|corporation|llc|plc|gmbh|bank|fund|group|partners)\b/i;
// No person's name of Han characters is longer; longer ones carry a dot between their parts, or are written in letters.
const HAN_ONLY = /^\p{Script=Han}+$/u;
const LONGEST_HAN_PERSON = 6;

/** Months after which a natural person's ended misconduct may no longer be shown (five years, domain rules section 4). */
const adverseMonths = 60;

/** True when a name is an organisation's, which needs no masking. Names like 阿卜杜·热合曼 or John Smith are people's, however long. */
export function isOrganisationName(name: string): boolean {
  return organisation.test(name) || (HAN_ONLY.test(name) && [...name].length > LONGEST_HAN_PERSON);
}

/** True for a business that is a natural person in law: a self-employed household's code begins with 92. */
export function isSelfEmployed(uscc: string): boolean {
  return uscc.startsWith("92");
}

/** A field's value as a report may show it: names of people and identity numbers are masked, everything else stays. */
export function shown(field: FieldDefinition, value: PayloadValue): string | number | boolean | null {
  if (value === undefined || value === null || value === "") return null;
  if (field.sensitive === "id") return maskIdentityNumber(String(value));
  return field.sensitive === "person" || field.party === true ? shownName(value) : value;
}

/** A party's name as a report may say it: an organisation's in full, a person's masked, and nothing for none. */
export function shownName(value: PayloadValue): string {
  const name = textOf(value) ?? "";
  return name === "" || isOrganisationName(name) ? name : maskName(name);
}

/**
 * Records without those a report may not show of a natural person: adverse conduct that ended over five years ago.
 * Conduct that goes on, and categories that are not adverse, stay.
 */
export function withoutLapsed(definition: CategoryDefinition, uscc: string, records: readonly CreditRecord[], asOf: LocalDate): readonly CreditRecord[] {
  const endedOn = definition.report?.endedOn;
  if (endedOn === undefined || !isSelfEmployed(uscc)) return records;
  const limit = addMonths(asOf, -adverseMonths);
  return records.filter((record) => (endedOn(record.payload) ?? asOf) >= limit);
}
