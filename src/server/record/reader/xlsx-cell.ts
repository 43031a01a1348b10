const DIGITS_A_NUMBER_KEEPS = 15;
// No field of any type takes a text with NUL in it, a string field neither.
const SPOILT = "\0";

/**
 * The text of a spreadsheet cell. Dates become YYYY-MM-DD. A number keeps at most 15 digits, as spreadsheets do; one that
 * claims more is spoilt already and becomes a text that fits no field, so it must be sent as a text cell.
 */
export function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return textOfNumber(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return textOfObject(value);
}

function textOfObject(value: object): string {
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: unknown }) => textOfCell(run.text)).join("");
  }
  if ("text" in value) return textOfCell(value.text);
  if ("result" in value) return textOfCell(value.result);
  if ("error" in value) return textOfCell(value.error);
  return "";
}

function textOfNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS_A_NUMBER_KEEPS));
  if (Math.abs(value) >= 10 ** DIGITS_A_NUMBER_KEEPS) return `${SPOILT}${value}`;
  // 0.30000000000000004 is the noise of a formula; 123456789012.3456 is a number somebody meant, and its end is not sure.
  if (rounded !== value && /^-?\d+(?:\.\d{1,4})?$/.test(String(value))) return `${SPOILT}${value}`;
  return plain(rounded);
}

/** Without an exponent, which no field type knows. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
