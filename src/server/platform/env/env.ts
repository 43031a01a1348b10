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

/** Where this installation is reached from outside: links and QR codes begin with it. */
export function publicUrl(): string {
  const { XINQIAO_PUBLIC_URL, NEXTAUTH_URL, PORT } = readEnvironment();
  return (XINQIAO_PUBLIC_URL ?? NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}
