import { UnpacksTooLarge, type Archive } from "./archive";
import { unescape, type Book } from "./cell";
import { attributeOf, XmlSplitter, type XmlEvent } from "./xml";

/** All texts of a workbook are held in memory, because its cells refer to them by number. */
const MOST_TEXT_CHARACTERS = 1 << 28;
const MOST_TEXTS = 20_000_000;
/** A spreadsheet's cell holds no more. What is longer fits no field either way. */
const LONGEST_CELL = 32_767;
/** A spreadsheet takes no longer pattern for a format. */
const LONGEST_PATTERN = 255;

export async function* eventsOf(archive: Archive, name: string): AsyncGenerator<readonly XmlEvent[]> {
  const splitter = new XmlSplitter();
  for await (const text of archive.read(name)) yield splitter.push(text);
}

/** Puts more text behind a cell's text, as far as a cell goes. */
export function lengthen(text: string, more: string): string {
  return text.length >= LONGEST_CELL ? text : (text + more).slice(0, LONGEST_CELL);
}

/** A workbook opened: what its cells refer to, which of its formats show dates, and where the sheet lies that is read. */
export interface OpenBook extends Book {
  readonly dateStyles: ReadonlySet<number>;
  readonly sheetPath: string;
}

/** Reads everything but the sheet. The sheet is the first one that a person sees. */
export async function openBook(archive: Archive): Promise<OpenBook> {
  const { sheetId, epoch } = await readWorkbook(archive);
  const sheetPath = await readTarget(archive, sheetId);
  return { epoch, sheetPath, texts: await readTexts(archive), dateStyles: await readDateStyles(archive) };
}

async function readWorkbook(archive: Archive): Promise<{ sheetId: string | undefined; epoch: Book["epoch"] }> {
  const sheets: { id: string | undefined; hidden: boolean }[] = [];
  let epoch: Book["epoch"] = 1900;
  for await (const events of eventsOf(archive, "xl/workbook.xml")) {
    for (const event of events) {
      if (event.kind !== "open") continue;
      if (event.name === "workbookPr" && /^(?:1|true)$/.test(attributeOf(event.attributes, "date1904") ?? "")) epoch = 1904;
      if (event.name === "sheet") sheets.push({ id: attributeOf(event.attributes, "id"), hidden: (attributeOf(event.attributes, "state") ?? "visible") !== "visible" });
    }
  }
  return { epoch, sheetId: (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.id };
}

async function readTarget(archive: Archive, id: string | undefined): Promise<string> {
  for await (const events of eventsOf(archive, "xl/_rels/workbook.xml.rels")) {
    for (const event of events) {
      if (event.kind !== "open" || event.name !== "Relationship" || attributeOf(event.attributes, "Id") !== id) continue;
      const target = attributeOf(event.attributes, "Target") ?? "";
      return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    }
  }
  throw new Error("the workbook names no sheet");
}

async function readTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let characters = 0;
  let inText = false;
  let inReading = false;
  for await (const events of eventsOf(archive, "xl/sharedStrings.xml")) {
    for (const event of events) {
      if (event.kind === "text") {
        if (inText && !inReading) text = lengthen(text, event.text);
        continue;
      }
      // The readings of characters (rPh) stand beside the text and are not part of it.
      if (event.name === "rPh") inReading = event.kind === "open";
      else if (event.name === "t") inText = event.kind === "open";
      else if (event.name === "si" && event.kind === "open") text = "";
      else if (event.name === "si") {
        texts.push(unescape(text));
        characters += text.length;
        if (characters > MOST_TEXT_CHARACTERS || texts.length > MOST_TEXTS) throw new UnpacksTooLarge("the workbook has too many texts");
      }
    }
  }
  return texts;
}

// Formats that a workbook need not spell out; those from 27 on are the Chinese ones.
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether numbers of this format are read as days. Quoted and escaped letters, colours and currencies are no part of a date's pattern. */
export function showsDate(pattern: string): boolean {
  return /[ymdh]/i.test(pattern.slice(0, LONGEST_PATTERN).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/gi, ""));
}

async function readDateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const patterns = new Map<number, string>();
  const dates = new Set<number>();
  let inFormats = false;
  let nth = 0;
  for await (const events of eventsOf(archive, "xl/styles.xml")) {
    for (const event of events) {
      if (event.kind === "text") continue;
      if (event.name === "cellXfs") inFormats = event.kind === "open";
      if (event.kind === "close") continue;
      if (event.name === "numFmt") patterns.set(Number(attributeOf(event.attributes, "numFmtId")), attributeOf(event.attributes, "formatCode") ?? "");
      if (event.name !== "xf" || !inFormats) continue;
      const id = Number(attributeOf(event.attributes, "numFmtId"));
      const pattern = patterns.get(id);
      if (pattern === undefined ? isBuiltInDate(id) : showsDate(pattern)) dates.add(nth);
      nth += 1;
    }
  }
  return dates;
}
