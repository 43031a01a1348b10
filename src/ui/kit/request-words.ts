import { amountIn } from "./amount";

interface Words {
  readonly has: (key: string) => boolean;
  (key: string, values: Readonly<Record<string, string>>): string;
}

const amounts: ReadonlySet<string> = new Set(["amountYuan", "interestYuan"]);

/** What an earlier request did, as a part of a sentence in the words of the namespace `request`; amounts to the fen, because they are compared. */
export function didText(words: Words, detail: Readonly<Record<string, string>>): string {
  const name = `did.${detail.did ?? ""}`;
  const values = Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, amounts.has(key) ? amountIn("yuan", value) : value]));
  return words.has(name) ? words(name, values) : words("did.something", {});
}
