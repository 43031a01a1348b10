import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

/** A start of an element, its end, or text inside it. Names come without their prefix. */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** No tag and no text of a workbook is anywhere near as long; one that is would only fill the memory. */
const LONGEST_PART = 1 << 20;

/** Cuts the XML of a workbook's parts into events as its text arrives. Throws when it is not well formed. */
export class XmlSplitter {
  private readonly parser = new SaxesParser();
  private events: XmlEvent[] = [];
  private waiting = 0;

  constructor() {
    this.parser.on("opentag", ({ name, attributes }) => this.events.push({ kind: "open", name: bare(name), attributes }));
    this.parser.on("closetag", ({ name }) => this.events.push({ kind: "close", name: bare(name) }));
    this.parser.on("text", (text) => this.events.push({ kind: "text", text }));
    this.parser.on("cdata", (text) => this.events.push({ kind: "text", text }));
    this.parser.on("doctype", () => { throw new Error("a document type is not expected"); });
  }

  push(text: string): XmlEvent[] {
    this.events = [];
    this.parser.write(text);
    this.waiting = this.events.length > 0 ? 0 : this.waiting + text.length;
    if (this.waiting > LONGEST_PART) throw new Error("a tag or text does not end");
    return this.events;
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute, by its name without a prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => bare(key) === name)?.[1];
}
