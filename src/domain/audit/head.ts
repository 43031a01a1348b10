import * as z from "zod";
import { localDateText } from "@/domain/calendar/date-schema";
import { canonicalJson } from "@/domain/report/canonical-json";

const chainSchema = z.strictObject({
  chain: z.int().min(0),
  /** How many entries the chain had. */
  length: z.int().min(0),
  /** The hash of its last entry; empty for an empty chain. */
  head: z.string().max(64),
});

const contentSchema = z.strictObject({
  version: z.literal(1),
  /** Heads count from 1 without gaps. */
  number: z.int().min(1),
  /** The last day that had ended in Shanghai when the head was made; days on which nothing ran are covered by the next head. */
  day: localDateText,
  signedAt: z.iso.datetime(),
  /** Which physical database the log stood in: a copy of it is another one. */
  database: z.string().max(100),
  /** The digest of the head before; empty for the first. */
  previous: z.string().max(64),
  chains: z.array(chainSchema),
});

/** What the platform vouches for once a day: how long each chain of the audit log was, and which hash it ended with. */
export type Head = Readonly<z.infer<typeof contentSchema>>;

/** A head as it is kept and handed out: the text that was signed, to the letter, and what proves it. */
export const signedHeadSchema = z.strictObject({
  text: z.string(),
  /** SM3 of the text, hexadecimal. */
  digest: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  /** SM2 over the text, DER in hexadecimal. */
  signature: z.string(),
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** The text that is signed: the same head always gives the same bytes. */
export function headText(head: Head): string {
  return canonicalJson(head);
}

/** The head that a signed text speaks of; null for a text that is none. */
export function readHeadText(text: string): Head | null {
  const parsed = contentSchema.safeParse(parsedJson(text));
  return parsed.success ? parsed.data : null;
}

/** One line of a file of heads. */
export function headLine({ text, digest, keyId, publicKey, signature }: SignedHead): string {
  return JSON.stringify({ text, digest, keyId, publicKey, signature });
}

/** Reads a line of a file of heads; null for one that is none. */
export function readHeadLine(line: string): SignedHead | null {
  const parsed = signedHeadSchema.safeParse(parsedJson(line));
  return parsed.success ? parsed.data : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // What is no JSON is no head either.
  }
}

/** As much of a digest as is printed: no forgery will hit it. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}
