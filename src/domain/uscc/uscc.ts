import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

declare const usccBrand: unique symbol;

/** A unified social credit code that passed every check of GB 32100-2015. */
export type Uscc = string & { readonly [usccBrand]: true };

export type UsccRefusal = "uscc-wrong-length" | "uscc-wrong-character" | "uscc-district-not-digits" | "uscc-wrong-check-character";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const LENGTH = 18;

/**
 * Decides whether the text is a code and says precisely what is wrong: length, the first foreign character and its place (from 1),
 * a district part that is not digits, or the check character. Lower case, full-width forms and spaces are put right first.
 * Source: GB 32100-2015.
 */
export function parseUscc(text: string): Outcome<Uscc, UsccRefusal> {
  const code = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (code.length !== LENGTH) return refuse("uscc-wrong-length", { length: String(code.length) });
  const foreign = [...code].findIndex((character) => !ALPHABET.includes(character));
  if (foreign >= 0) return refuse("uscc-wrong-character", { character: code.charAt(foreign), position: String(foreign + 1) });
  const district = code.slice(2, 8);
  if (/\D/.test(district)) return refuse("uscc-district-not-digits", { found: district });
  const last = code.charAt(LENGTH - 1);
  return checkCharacter(code) === last ? accept(code as Uscc) : refuse("uscc-wrong-check-character", { found: last });
}

/** Reads a code that is known to be valid; anything else is a bug and throws. */
export function uscc(text: string): Uscc {
  const parsed = parseUscc(text);
  if (!parsed.ok) throw new RangeError(`${parsed.reason}: ${text}`);
  return parsed.value;
}

/** The code made of 17 leading characters and their check character; throws when they cannot lead a code. */
export function makeUscc(prefix17: string): Uscc {
  return uscc(`${prefix17}${checkCharacter(prefix17)}`);
}

/** Characters 3 to 8: the administrative code of the place of registration. */
export function registrationDistrict(code: Uscc): string {
  return code.slice(2, 8);
}

/** What the 17 leading characters demand as the last one; characters after them carry no weight. */
function checkCharacter(leading: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(leading.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
