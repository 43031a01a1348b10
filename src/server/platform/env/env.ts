import * as z from "zod";
import { environmentSchema, type Environment } from "./schema";

/** A setting has a value that makes no sense; the message names it. */
export class UnusableEnvironment extends Error {}

/**
 * The settings as they are now. They are read when asked for, not when this file loads: a command may open the
 * embedded database first and only then name it in the environment. An empty value counts as not set.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new UnusableEnvironment(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * The one address under which people reach this installation, without a slash at its end: links, QR codes and the way back
 * from sign-in begin with it, whatever a request says of its host. The demo city has one of its own; elsewhere it must be
 * set, and be https unless it stays on this machine. Throws UnusableEnvironment.
 */
export function publicUrl(source: Record<string, string | undefined> = process.env): string {
  const { XINQIAO_PUBLIC_URL: address, PORT, ...environment } = readEnvironment(source);
  if (isDemo(environment)) return address ?? `http://localhost:${PORT}`;
  if (address === undefined) throw new UnusableEnvironment("XINQIAO_PUBLIC_URL is needed beside DATABASE_URL: the https:// address under which people reach this installation.");
  if (address.startsWith("http:") && !isLocal(address)) throw new UnusableEnvironment(`XINQIAO_PUBLIC_URL must begin with https:// (it is ${address}): over http, sessions could be read on the way.`);
  return address;
}

/** Whether browsers are to send cookies over https only. */
export function isServedSecurely(): boolean {
  return publicUrl().startsWith("https:");
}

/** The embedded database always holds the demo city; a database of one's own only when asked. */
function isDemo({ DATABASE_URL, XINQIAO_DEMO }: Pick<Environment, "DATABASE_URL" | "XINQIAO_DEMO">): boolean {
  return DATABASE_URL === undefined || XINQIAO_DEMO;
}

function isLocal(address: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}
