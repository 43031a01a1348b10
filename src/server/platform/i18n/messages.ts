import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "./locale";

export type Messages = { [key: string]: string | Messages };

const cache = new Map<Locale, Promise<Messages>>();

async function read(locale: Locale): Promise<Messages> {
  const folder = path.join(process.cwd(), "src/messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const entries = await Promise.all(
    files.map(async (name) => [name.slice(0, -".json".length), JSON.parse(await readFile(path.join(folder, name), "utf8")) as Messages] as const),
  );
  return Object.fromEntries(entries);
}

/** All texts of a language, one namespace a file, read once a process (every time in development). */
export function loadMessages(locale: Locale): Promise<Messages> {
  if (process.env.NODE_ENV === "development") return read(locale);
  const known = cache.get(locale) ?? read(locale);
  cache.set(locale, known);
  return known;
}
