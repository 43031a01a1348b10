import type { SourceFile } from "./tree";

/** One literal key that a file asks for, with the namespaces it may stand for. */
export type Use = { file: string; keys: string[] };

const binding = /const (\w+) = (?:await )?(?:useTranslations|getTranslations)\((?:"([\w.-]+)"|\{[^}]*namespace: "([\w.-]+)"[^}]*\})?\)/g;

/**
 * Literal keys that a file looks up. A name bound twice (in two functions of one file) may mean either namespace.
 * Keys put together at run time cannot be seen here.
 */
export function literalUses({ name, text }: SourceFile): Use[] {
  const namespaces = new Map<string, string[]>();
  for (const [, variable = "", direct, named] of text.matchAll(binding)) {
    const prefix = direct ?? named;
    namespaces.set(variable, [...(namespaces.get(variable) ?? []), prefix === undefined ? "" : `${prefix}.`]);
  }
  return [...namespaces].flatMap(([variable, prefixes]) => {
    const call = new RegExp(`(?<![\\w.])${variable}(?:\\.rich|\\.markup|\\.raw)?\\("([\\w.-]+)"`, "g");
    return [...text.matchAll(call)].map(([, key = ""]) => ({ file: name, keys: prefixes.map((prefix) => prefix + key) }));
  });
}

/** The namespaces that a file names in full, for looking up or for handing to the browser. */
export function namespacesNamed({ text }: SourceFile): string[] {
  return [...text.matchAll(binding)].flatMap(([, , direct, named]) => [direct ?? named ?? ""]).filter((found) => found !== "");
}
