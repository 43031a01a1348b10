import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { offerFirst, watchMemory } from "./memory";

const MEGABYTE = 1 << 20;
const WORDS_KEPT = 2000;

export interface MemoryBound {
  /** What JavaScript may hold; the engine ends the process when it needs more. */
  readonly heapMegabytes: number;
  /** What the process may hold in all, buffers and unpacking included. */
  readonly heldMegabytes: number;
}

/** How a confined program ended: with a code of its own, or by a signal, which is how running out of memory ends too. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last of what it said on standard error. */
  readonly words: string;
}

/** A program in a process of its own, which may die without hurting anybody. */
export interface Confined {
  readonly input: Writable;
  readonly output: Readable;
  readonly pid: number;
  /** The last message it sent, if any. */
  answer(): unknown;
  /** Resolves when it has ended, however it did; its output has then been read to the end or is lost. */
  readonly ended: Promise<Ending>;
  kill(): void;
}

/**
 * Starts one of our own programs for work on what strangers send. It gets a bounded memory and neither our environment nor
 * our connections: whoever takes it over finds no database and no secret.
 */
export function startConfined(program: string, words: readonly string[], bound: MemoryBound): Confined {
  const flags = [`--max-old-space-size=${bound.heapMegabytes}`, "--import", "tsx"];
  const { PATH, TMPDIR, LD_LIBRARY_PATH, NODE_ENV } = process.env;
  const child = spawn(process.execPath, [...flags, program, ...words], { stdio: ["pipe", "pipe", "pipe", "ipc"], env: { PATH, TMPDIR, LD_LIBRARY_PATH, NODE_ENV } }) as ChildProcessByStdio<Writable, Readable, Readable>;
  let answer: unknown;
  child.on("message", (message) => (answer = message));
  const kill = () => void child.kill("SIGKILL");
  const stopWatching = child.pid === undefined ? () => undefined : confine(child.pid, bound, kill);
  const said = lastWords(child.stderr);
  // Its last message may still be on the way when the process is gone.
  const ended = Promise.all([once(child, "close"), once(child, "disconnect")])
    .then((): Ending => ({ code: child.exitCode, signal: child.signalCode, words: said() }))
    .finally(stopWatching);
  ended.catch(kill);
  return { input: child.stdin, output: child.stdout, pid: child.pid ?? 0, answer: () => answer, ended, kill };
}

function confine(pid: number, bound: MemoryBound, exceeded: () => void): () => void {
  offerFirst(pid);
  return watchMemory(pid, bound.heldMegabytes * MEGABYTE, exceeded);
}

function lastWords(stream: Readable): () => string {
  let words = "";
  stream.on("data", (piece: Buffer) => (words = (words + piece.toString()).slice(-WORDS_KEPT)));
  return () => words.trim();
}
