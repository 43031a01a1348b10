/** A start of an element, its end, or text inside it. Names come without their prefix. */
export type XmlEvent =
  | { readonly kind: "open" | "close"; readonly name: string; readonly attributes: string }
  | { readonly kind: "text"; readonly text: string };

/** No tag of a workbook is anywhere near as long; one that is would only fill the memory. */
const LONGEST_TAG = 1 << 20;
const LONGEST_ENTITY = 12;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const PASSED_OVER: readonly (readonly [start: string, end: string])[] = [["<!--", "-->"], ["<?", "?>"]];
const CDATA = ["<![CDATA[", "]]>"] as const;

/** Cuts the XML of a workbook's parts into events as its text arrives. Long text comes in several events. */
export class XmlSplitter {
  private rest = "";

  push(text: string): XmlEvent[] {
    const events: XmlEvent[] = [];
    const all = this.rest + text;
    let at = 0;
    for (;;) {
      const tag = all.indexOf("<", at);
      const stop = tag < 0 ? all.length - unfinishedEntity(all, at) : tag;
      if (stop > at) events.push({ kind: "text", text: decode(all.slice(at, stop)) });
      at = stop;
      if (tag < 0) break;
      const next = readTag(all, at, events);
      if (next === null) break;
      at = next;
    }
    this.rest = all.slice(at);
    if (this.rest.length > LONGEST_TAG) throw new Error("a tag does not end");
    return events;
  }
}

/** Reads what begins with "<" and answers where it ends; null while the end has not come yet. */
function readTag(all: string, at: number, events: XmlEvent[]): number | null {
  // "<![CDATA[" itself may be cut in two, so too short a beginning waits.
  if (all.startsWith("<!", at) && all.length - at < CDATA[0].length) return null;
  if (all.startsWith(CDATA[0], at)) {
    const end = all.indexOf(CDATA[1], at);
    if (end < 0) return null;
    events.push({ kind: "text", text: all.slice(at + CDATA[0].length, end) });
    return end + CDATA[1].length;
  }
  for (const [start, finish] of PASSED_OVER) {
    if (!all.startsWith(start, at)) continue;
    const end = all.indexOf(finish, at);
    return end < 0 ? null : end + finish.length;
  }
  // A document type could define entities that grow when they are replaced. No workbook has one.
  if (all.startsWith("<!", at)) throw new Error("a document type is not expected");
  const end = all.indexOf(">", at);
  if (end < 0) return null;
  pushElement(all.slice(at + 1, end), events);
  return end + 1;
}

function pushElement(inside: string, events: XmlEvent[]): void {
  if (inside.startsWith("/")) {
    events.push({ kind: "close", name: bare(inside.slice(1).trim()), attributes: "" });
    return;
  }
  const isEmpty = inside.endsWith("/");
  const body = isEmpty ? inside.slice(0, -1) : inside;
  const space = body.search(/\s/);
  const name = bare(space < 0 ? body : body.slice(0, space));
  events.push({ kind: "open", name, attributes: space < 0 ? "" : body.slice(space) });
  if (isEmpty) events.push({ kind: "close", name, attributes: "" });
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

// Asked for every cell, so each name's pattern is made once.
const patterns = new Map<string, RegExp>();

/** The value of an attribute, by its name without a prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decode(value);
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return NAMED[entity] ?? whole;
    const point = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** How many characters at the end may be the beginning of an entity. */
function unfinishedEntity(all: string, from: number): number {
  const start = all.lastIndexOf("&");
  const length = all.length - start;
  return start < from || length > LONGEST_ENTITY || all.indexOf(";", start) >= 0 ? 0 : length;
}
