import { SaxesParser } from "saxes";
import { BeyondBound, type Bounds } from "../bound";

export type Attributes = Readonly<Record<string, string>>;

/** A start of an element, its end, or text inside it. Names come without their prefix. */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** Cuts the XML of a workbook's parts into events as its text arrives. Throws when it is not well formed or has no end. */
export class XmlSplitter {
  private readonly parser = new SaxesParser();
  private events: XmlEvent[] = [];
  private waiting = 0;
  private level = 0;

  constructor(private readonly bounds: Bounds) {
    this.parser.on("opentag", ({ name, attributes }) => {
      this.deepen();
      this.events.push({ kind: "open", name: bare(name), attributes });
    });
    this.parser.on("closetag", ({ name }) => {
      this.level -= 1;
      this.events.push({ kind: "close", name: bare(name) });
    });
    this.parser.on("text", (text) => this.events.push({ kind: "text", text }));
    this.parser.on("cdata", (text) => this.events.push({ kind: "text", text }));
    this.parser.on("doctype", () => { throw new BeyondBound("workbook-doctype"); });
  }

  push(text: string): XmlEvent[] {
    this.events = [];
    this.parser.write(text);
    this.waiting = this.events.length > 0 ? 0 : this.waiting + text.length;
    if (this.waiting > this.bounds.partCharacters) throw new BeyondBound("cell-too-long", { characters: this.bounds.partCharacters });
    return this.events;
  }

  // The parser remembers every element that is still open.
  private deepen(): void {
    this.level += 1;
    if (this.level > this.bounds.levels) throw new BeyondBound("workbook-too-deep", { levels: this.bounds.levels });
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute, by its name without a prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => bare(key) === name)?.[1];
}
