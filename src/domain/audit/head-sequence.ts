import type { Head, SignedHead } from "./head";

/** One place's account of a head: a line that could be read, and whether its signature holds. */
export interface HeadRead {
  /** Null for a line that is no signed head. */
  readonly signed: SignedHead | null;
  readonly head: Head | null;
  /** "signature": digest or signature do not fit the text. "key": signed by somebody else than trusted. */
  readonly proof: "holds" | "signature" | "key";
}

export const headBreaks = [
  ...(["unreadable", "signature", "key", "missing", "duplicated", "order"] as const),
  ...(["differs", "table-missing", "file-missing", "anchor"] as const),
  ...(["shorter", "rewritten"] as const),
] as const;

/**
 * What is wrong with a head. Of the sequence: unreadable, signature, key, missing, duplicated, order. Between two accounts of
 * it: differs, table-missing, file-missing, anchor. Against the log itself: shorter (a chain has lost its end) and rewritten.
 */
export type HeadBreakKind = (typeof headBreaks)[number];

export interface HeadBreak {
  readonly number: number;
  readonly what: HeadBreakKind;
  readonly chain?: number;
  readonly position?: number;
}

/** The first place in which heads do not follow one another from number 1 on, each naming the digest of the one before and signed. */
export function findSequenceBreak(heads: readonly HeadRead[]): HeadBreak | null {
  let expected = 1;
  let previous = "";
  for (const { signed, head, proof } of heads) {
    if (signed === null || head === null) return { number: expected, what: "unreadable" };
    if (proof !== "holds") return { number: head.number, what: proof };
    if (head.number < expected) return { number: head.number, what: "duplicated" };
    if (head.number > expected) return { number: expected, what: "missing" };
    if (head.previous !== previous) return { number: head.number, what: "order" };
    previous = signed.digest;
    expected += 1;
  }
  return null;
}

function byNumber(heads: readonly HeadRead[]): ReadonlyMap<number, SignedHead> {
  return new Map(heads.flatMap(({ signed, head }) => (signed === null || head === null ? [] : [[head.number, signed] as const])));
}

const same = (one: SignedHead, other: SignedHead) => one.text === other.text && one.signature === other.signature && one.publicKey === other.publicKey;

/** The first head on which a file and the table disagree. A file may be an older copy; up to `writtenTo` it must be complete. */
export function findAccountBreak(file: readonly HeadRead[], table: readonly HeadRead[], writtenTo: number): HeadBreak | null {
  const [inFile, inTable] = [byNumber(file), byNumber(table)];
  const numbers = [...new Set([...inFile.keys(), ...inTable.keys()])].sort((left, right) => left - right);
  for (const number of numbers) {
    const [one, other] = [inFile.get(number), inTable.get(number)];
    if (other === undefined) return { number, what: "table-missing" };
    if (one === undefined) {
      if (number <= writtenTo) return { number, what: "file-missing" };
    } else if (!same(one, other)) return { number, what: "differs" };
  }
  return null;
}

/** An anchor as a report prints it: a head's number and the beginning of its digest. */
export interface PrintedAnchor {
  readonly number: number;
  readonly digest: string;
}

/** The first printed anchor that no head answers to. */
export function findAnchorBreak(heads: readonly HeadRead[], anchors: readonly PrintedAnchor[]): HeadBreak | null {
  const known = byNumber(heads);
  const lost = anchors.find(({ number, digest }) => known.get(number)?.digest.startsWith(digest.toLowerCase()) !== true);
  return lost === undefined ? null : { number: lost.number, what: "anchor" };
}

/** Of several breaks the one of the earliest head; of one head's, the one that names a chain. */
export function firstBreak(breaks: readonly (HeadBreak | null)[]): HeadBreak | null {
  const silence = ({ chain }: HeadBreak) => (chain === undefined ? 1 : 0);
  const found = breaks.filter((one) => one !== null);
  return found.toSorted((left, right) => left.number - right.number || silence(left) - silence(right))[0] ?? null;
}
