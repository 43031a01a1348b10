import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { sm2 } from "sm-crypto-v2";
import { headText, type Head, type SignedHead } from "@/domain/audit/head";

const PRIVATE_KEY = /^[0-9a-f]{64}$/i;
const PUBLIC_KEYS = /(?<![0-9a-f])04[0-9a-f]{128}(?![0-9a-f])/gi;
const options = { hash: true, der: true } as const;

export interface AnchorKey {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyId: string;
}

const sm3 = (text: string) => createHash("sm3").update(text).digest("hex");

/** The short name of a public key. */
export function keyIdOf(publicKey: string): string {
  return sm3(publicKey.toLowerCase()).slice(0, 16);
}

/** The installation's key; null where none was made yet. Throws for a file that holds something else. */
export async function readKey(file: string): Promise<AnchorKey | null> {
  const text = await fs.readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const privateKey = text.trim();
  if (!PRIVATE_KEY.test(privateKey)) throw new Error(`${file} holds no SM2 private key: 64 hexadecimal characters are expected`);
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  return { privateKey, publicKey, keyId: keyIdOf(publicKey) };
}

/** The installation's key, made where there is none. It is whole before it gets its name: nobody reads half a key, and of two the first stays. */
export async function keptKey(file: string): Promise<AnchorKey> {
  const kept = await readKey(file);
  if (kept !== null) return kept;
  await fs.mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await fs.writeFile(draft, `${sm2.generateKeyPairHex().privateKey}\n`, { mode: 0o600, flag: "wx", flush: true });
  await fs.link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await fs.rm(draft);
  const made = await readKey(file);
  if (made === null) throw new Error(`${file} vanished while the key was made`);
  return made;
}

/** The public keys that a file names, in whatever form: as they stand, or within JSON. */
export async function readPublicKeys(file: string): Promise<readonly string[]> {
  return [...(await fs.readFile(file, "utf8")).matchAll(PUBLIC_KEYS)].map(([key]) => key.toLowerCase());
}

/** Puts the installation's signature under a head. */
export function signHeadText(head: Head, key: AnchorKey): SignedHead {
  const text = headText(head);
  const { keyId, publicKey, privateKey } = key;
  return { text, digest: sm3(text), keyId, publicKey, signature: sm2.doSignature(text, privateKey, { ...options, publicKey }) };
}

/** Whether digest, key number and signature belong to the text. */
export function proves({ text, digest, keyId, publicKey, signature }: SignedHead): boolean {
  if (sm3(text) !== digest || keyIdOf(publicKey) !== keyId) return false;
  try {
    return sm2.doVerifySignature(text, signature, publicKey, options);
  } catch {
    return false; // A point that lies on no curve, or no signature at all.
  }
}
