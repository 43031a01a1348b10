export interface JsonBounds {
  readonly depth: number;
  readonly values: number;
}

const [QUOTE, BACKSLASH, COMMA] = ['"', "\\", ","].map((sign) => sign.charCodeAt(0));
const OPENING = new Set([..."[{"].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([..."]}"].map((sign) => sign.charCodeAt(0)));

/**
 * Whether JSON text nests deeper or holds more values than the bounds. Counted in the text, so that nothing is built from text
 * that is refused; text that is no JSON may be judged either way, for its parser refuses it.
 */
export function exceedsBounds(text: string, { depth: deepest, values: most }: JsonBounds): boolean {
  let depth = 0;
  let values = 1;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === QUOTE) place = endOfText(text, place);
    else if (CLOSING.has(sign)) depth -= 1;
    else if (sign === COMMA) values += 1;
    else if (OPENING.has(sign)) {
      depth += 1;
      values += 1;
    }
    if (depth > deepest || values > most) return true;
  }
  return false;
}

/** Where the quotation that begins here ends. */
function endOfText(text: string, opening: number): number {
  let place = opening + 1;
  while (place < text.length && text.charCodeAt(place) !== QUOTE) place += text.charCodeAt(place) === BACKSLASH ? 2 : 1;
  return place;
}
