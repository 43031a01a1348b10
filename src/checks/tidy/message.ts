import fs from "node:fs";
import path from "node:path";

export type Texts = { [key: string]: string | Texts };

const root = "src/messages";

/** The namespaces of a language, which are its files. */
export function namespacesOf(locale: string): string[] {
  return fs
    .readdirSync(path.join(root, locale))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();
}

export function readNamespace(locale: string, namespace: string): Texts {
  return JSON.parse(fs.readFileSync(path.join(root, locale, `${namespace}.json`), "utf8")) as Texts;
}

/** Every text with its full key, in the order of the keys. */
export function flatten(texts: Texts, prefix = ""): [string, string][] {
  return Object.entries(texts)
    .flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The names that a text expects to be filled in. */
export function placeholders(text: string): string[] {
  // After a plural's keyword the braces hold text, not a name.
  const names = [...text.matchAll(/(?<!\b(?:zero|one|two|few|many|other)\s*|=\d+\s*)\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}
