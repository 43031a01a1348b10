import type { SourceFile } from "./tree";

/** The refusals that a router lets out to the screens: the keys of the table handed to `unwrap`. */
export function refusalsLetOut({ text }: SourceFile): string[] {
  return [...text.matchAll(/"([a-z]+(?:-[a-z]+)*)": "[A-Z_]{3,}"/g)].map((match) => match[1] ?? "");
}

/** The words that an input check hangs on a field: the last argument of its limits and patterns. */
export function fieldKeys({ text }: SourceFile): string[] {
  return [...text.matchAll(/\.(?:min|max|regex|refine|length|gt|gte|nonempty)\((?:[^()\n]|\([^()\n]*\))*?"([a-z]+(?:-[a-z]+)+)"\)/g)].map((match) => match[1] ?? "");
}
