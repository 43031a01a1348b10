import path from "node:path";

/** How a command ends: done, refused for a reason it told, or called in a way it does not know. */
export const exitCode = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Where a verb leaves its answer, and what it says meanwhile. */
export interface Desk {
  /** One JSON line on standard output: the answer. */
  print(value: object): void;
  /** Text on standard output, for verbs whose answer is a file format of its own. */
  write(text: string): void;
  /** A message for people, on standard error. */
  say(message: string): void;
  /** A file the caller named, relative to where the caller stands. */
  file(name: string): string;
}

/** One verb of the `xinqiao` command; one file each. */
export interface Verb {
  /** How it is called, one line per form. */
  readonly forms: readonly string[];
  /** Whether the database is opened and migrated first. */
  readonly database: boolean;
  run(words: readonly string[], desk: Desk): Promise<ExitCode>;
}

/** Thrown when the words after the verb make no sense; the forms are shown. */
export class UsageError extends Error {}

/** The desk of a real terminal. npm moves to the project's folder and leaves the caller's in INIT_CWD. */
export const terminal: Desk = {
  print: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  write: (text) => void process.stdout.write(text),
  say: (message) => void process.stderr.write(`xinqiao: ${message}\n`),
  file: (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name),
};

/** The answer of a refused command, in the shape of every refusal. */
export function printRefusal(desk: Desk, refusal: { reason: string; detail?: Readonly<Record<string, string>> }): ExitCode {
  desk.print({ refused: refusal.reason, ...refusal.detail });
  desk.say(`refused: ${refusal.reason}`);
  return exitCode.refused;
}
