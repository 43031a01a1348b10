import type { Guest } from "./answer";

type Searched = Pick<Guest, "name" | "initials" | "passCode" | "phoneEnds">;

const PHONE_END_LENGTH = 4;

/** Who is meant at the door: a pass or its beginning, the end of a phone number, pinyin initials, or a part of the name; all when nothing is typed. */
export function matchGuests<G extends Searched>(guests: readonly G[], typed: string): G[] {
  const text = typed.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
  if (/^\d+$/.test(text)) return guests.filter(({ passCode, phoneEnds }) => passCode.startsWith(text) || (text.length === PHONE_END_LENGTH && phoneEnds.includes(text)));
  return guests.filter(({ name, initials }) => initials.includes(text) || name.toLowerCase().includes(text));
}
