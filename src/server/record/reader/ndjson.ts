import type { Readable } from "node:stream";
import type { CategoryDefinition } from "@/domain/report/category";
import { columnsOf } from "@/domain/record/envelope";
import { namesByTitle, type ColumnPlaces } from "@/domain/record/header";
import { exceedsBounds } from "@/server/platform/request/json-text";
import { refuseEndlessLine, type Opened, type SourceLine } from "./line-source";

/** Opens one JSON object a line. Keys are field names or Chinese labels; there is no header, so the first record is line 1. */
export function openNdjson(definition: CategoryDefinition, stream: Readable): Opened {
  const places: ColumnPlaces = new Map(columnsOf(definition).map((field, place) => [field.name, place]));
  const titles = new Map([...namesByTitle(definition)].map(([title, name]) => [title, places.get(name) ?? -1]));
  return { ok: true, value: { places, firstLine: 1, batches: linesOf(stream, titles) } };
}

async function* linesOf(stream: Readable, titles: ReadonlyMap<string, number>): AsyncGenerator<SourceLine[]> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    refuseEndlessLine(rest);
    yield lines.filter(isFilled).map((line) => readObject(line, titles));
  }
  rest += decoder.decode();
  if (isFilled(rest)) yield [readObject(rest, titles)];
}

function isFilled(line: string): boolean {
  return line.trim() !== "";
}

/** Cuts one object into cells. Numbers keep their source text; null is empty; a nested value fits no type. */
export function readObject(text: string, titles: ReadonlyMap<string, number>): SourceLine {
  const raw = text.trim();
  const parsed = parseWithSources(raw);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return { cells: [], raw, fault: { field: "", code: "type" } };
  const cells: string[] = [];
  for (const [title, value] of Object.entries(parsed)) {
    const place = titles.get(title.trim());
    if (place === undefined || value === null) continue;
    if (typeof value === "object") return { cells: [], raw, fault: { field: title, code: "type" } };
    cells[place] = String(value);
  }
  return { cells, raw };
}

/** No record nests, and none has so many fields; a line that goes far beyond is not built into values at all. */
const bounds = { depth: 32, values: 5000 };

interface SourceContext {
  readonly source?: string;
}

function parseWithSources(text: string): unknown {
  if (exceedsBounds(text, bounds)) return undefined;
  // A double would already have lost digits of a long number, so its source text is taken instead.
  const keepSource = (_key: string, value: unknown, context?: SourceContext) => (typeof value === "number" ? (context?.source ?? String(value)) : value);
  try {
    return JSON.parse(text, keepSource);
  } catch {
    return undefined;
  }
}
