import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const gentleMs = 3_000;
const endWithParent = pathToFileURL(path.resolve("src/server/platform/serving/end-with-parent.mjs")).href;

/** A program that had to succeed did not. */
export class ChildFailed extends Error {}

/** The processes that one server run started, so that all of them end with it. */
export class Family {
  readonly #members = new Set<ChildProcess>();
  #ending = false;

  get ending(): boolean {
    return this.#ending;
  }

  /** Starts a Node program as the head of its own process group, so that its own children end with it; and it ends with us, even when we are killed. */
  start(words: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
    if (this.#ending) throw new ChildFailed("everything is ending; nothing is started any more");
    const child = spawn(process.execPath, ["--import", endWithParent, ...words], { env: environment, stdio: ["ignore", "inherit", "inherit"], detached: true });
    this.#members.add(child);
    child.once("exit", () => this.#members.delete(child));
    return child;
  }

  /** Runs a Node program to its end; throws unless it succeeded. */
  async run(what: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
    const [code] = (await once(this.start(words, environment), "exit")) as [number | null];
    if (code !== 0 && !this.#ending) throw new ChildFailed(`${what} ended with ${String(code)}; its own words stand above`);
  }

  /** Asks every group to end, and ends by force what has not after three seconds. */
  async end(): Promise<void> {
    this.#ending = true;
    await endGroups([...this.#members]);
  }

  /** The same for one of them. */
  endOne(child: ChildProcess): Promise<void> {
    return endGroups([child]);
  }

  /** Ends one of them at once: it does not hear, or is gone itself and has left children of its own. */
  killOne(child: ChildProcess): void {
    signalGroup(child, "SIGKILL");
  }
}

async function endGroups(members: readonly ChildProcess[]): Promise<void> {
  const gone = Promise.all(members.filter((child) => !hasEnded(child)).map((child) => once(child, "exit")));
  members.forEach((child) => signalGroup(child, "SIGTERM"));
  await Promise.race([gone, pause(gentleMs, undefined, { ref: false })]);
  members.forEach((child) => signalGroup(child, "SIGKILL"));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
