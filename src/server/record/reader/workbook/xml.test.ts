import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds } from "../bound";
import { attributeOf, XmlSplitter, type XmlEvent } from "./xml";

const text = '<?xml version="1.0"?><x:row r="1"><!-- a > b --><c t=\'s\' r="A1"><v>石家庄 &amp; &#x5317;&#20140;</v></c><e/><t><![CDATA[a<b&amp;]]></t></x:row>';

/** The events with texts that follow one another put together. */
function merged(events: readonly XmlEvent[]): string[] {
  const told: string[] = [];
  let open = false;
  for (const event of events) {
    if (event.kind === "text" && open) told[told.length - 1] += event.text;
    else told.push(event.kind === "text" ? `=${event.text}` : `${event.kind} ${event.name}`);
    open = event.kind === "text";
  }
  return told;
}

describe("the XML of a workbook's part", () => {
  const whole = ["open row", "open c", "open v", "=石家庄 & 北京", "close v", "close c", "open e", "close e", "open t", "=a<b&amp;", "close t", "close row"];

  it("becomes the same events wherever its text is cut", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
      const splitter = new XmlSplitter(bounds);
      const events = places.slice(1).flatMap((place, index) => splitter.push(text.slice(places[index], place)));
      expect(merged(events)).toEqual(whole);
    }));
  });

  it("tells an attribute by its name, with or without a prefix and in either kind of quotes", () => {
    const [sheet] = new XmlSplitter(bounds).push('<sheet sheetId="7" r:id=\'rId1\' name="甲 &lt; 乙"/>');
    const attributes = sheet?.kind === "open" ? sheet.attributes : {};
    expect(["id", "name", "sheetId", "state"].map((name) => attributeOf(attributes, name))).toEqual(["rId1", "甲 < 乙", "7", undefined]);
  });

  it.each([
    ["a document type, whose entities could grow", '<!DOCTYPE x [<!ENTITY a "aaaa">]>', "workbook-doctype"],
    ["a tag that never ends", `<${"a".repeat(1 << 21)}`, "cell-too-long"],
    ["a tag of endless attributes", `<t ${Array.from({ length: 200_000 }, (_, nth) => `a${nth}="" `).join("")}`, "cell-too-long"],
    ["more levels than the parts of a workbook have", "<a>".repeat(bounds.levels + 1), "workbook-too-deep"],
  ])("is refused with %s", (_what, wrong, reason) => {
    expect(() => new XmlSplitter(bounds).push(wrong)).toThrow(reason);
  });

  it("is refused with a text that never ends", () => {
    const splitter = new XmlSplitter(bounds);
    splitter.push("<t>");
    expect(() => splitter.push("a".repeat(bounds.partCharacters + 1))).toThrow("cell-too-long");
  });

  it("may have any number of elements beside one another", () => {
    expect(new XmlSplitter(bounds).push(`<a>${"<b></b>".repeat(10_000)}`)).toHaveLength(20_001);
  });
});
