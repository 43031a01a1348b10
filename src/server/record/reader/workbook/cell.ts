const DIGITS_A_NUMBER_KEEPS = 15;
// No field of any type takes a text with NUL in it, a string field neither.
const SPOILT = "\0";
const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of the two calendars that spreadsheets count in, as days since 1970. */
const EPOCH = { 1900: -25_569, 1904: -24_107 } as const;
/** The first calendar has a 29 February 1900 that never was; days before it are one less. */
const DAY_AFTER_THE_GHOST = 61;
const LAST_DAY = 2_958_465;

/** A cell as the sheet writes it: what kind it says it is, its text, and whether its format shows a date. */
export interface SheetCell {
  readonly kind: string | undefined;
  readonly text: string;
  readonly isDate: boolean;
}

/** What a cell's text means beyond itself: the texts it refers to by number, and the calendar its days are counted in. */
export interface Book {
  readonly texts: readonly string[];
  readonly epoch: keyof typeof EPOCH;
}

/**
 * The text of a spreadsheet cell. Dates become YYYY-MM-DD; a formula counts with the result that was saved. A number keeps at
 * most 15 digits, as spreadsheets do; one that claims more is spoilt already, and so is a formula's error: they become a text
 * that fits no field, so the line is set aside instead of being taken with a wrong value.
 */
export function textOfCell({ kind, text, isDate }: SheetCell, book: Book): string {
  switch (kind) {
    case "s":
      return book.texts[Number(text)] ?? "";
    case "str":
    case "inlineStr":
      return unescape(text);
    case "b":
      return text.trim() === "1" ? "true" : "false";
    case "e":
      return `${SPOILT}${text}`;
    case "d":
      return text.slice(0, 10);
    default:
      return text.trim() === "" ? "" : textOfNumber(Number(text), isDate ? book.epoch : null);
  }
}

/** A workbook writes control characters as _x000D_, and an underscore that would look like the beginning of one as _x005F_. */
export function unescape(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

function textOfNumber(value: number, calendar: Book["epoch"] | null): string {
  if (!Number.isFinite(value)) return `${SPOILT}${value}`;
  if (calendar !== null) return textOfDay(Math.floor(value), calendar);
  const rounded = Number(value.toPrecision(DIGITS_A_NUMBER_KEEPS));
  if (Math.abs(value) >= 10 ** DIGITS_A_NUMBER_KEEPS) return `${SPOILT}${value}`;
  // 0.30000000000000004 is the noise of a formula; 123456789012.3456 is a number somebody meant, and its end is not sure.
  if (rounded !== value && /^-?\d+(?:\.\d{1,4})?$/.test(String(value))) return `${SPOILT}${value}`;
  return plain(rounded);
}

function textOfDay(day: number, calendar: Book["epoch"]): string {
  if (day < 0 || day > LAST_DAY) return `${SPOILT}${day}`;
  const ghost = calendar === 1900 && day < DAY_AFTER_THE_GHOST ? 1 : 0;
  return new Date((day + EPOCH[calendar] + ghost) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Without an exponent, which no field type knows. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
