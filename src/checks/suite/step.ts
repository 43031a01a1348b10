import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** What one step of the suite found; `failures` names what did not pass. */
export type Finding = { passed: number; failed: number; failures: string[] };

/** One step: its name and the work, which may not throw for a failing check. */
export type Step = { name: string; run: () => Promise<Finding> };

export type Ended = { code: number; output: string };

export const bin = (name: string) => path.resolve("node_modules/.bin", name);

const running = new Set<ChildProcess>();

/** Whoever stops the suite stops what it runs: no server and no browser may stay behind. */
export function endWithSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      running.forEach((child) => child.kill("SIGTERM"));
      process.exitCode = 1;
    });
  }
}

/** Counts the program among those that end with the suite. */
export function watchOver(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Runs a program to its end and keeps what it wrote; nothing of it is lost when the step fails. */
export async function runProgram(words: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { env: { ...process.env, FORCE_COLOR: "0", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  watchOver(child);
  let output = "";
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, output };
}

/** A check by one program counts as one test. */
export function programStep(name: string, ...commands: readonly (readonly string[])[]): Step {
  return {
    name,
    run: async () => {
      for (const words of commands) {
        const { code, output } = await runProgram(words);
        if (code !== 0) return { passed: 0, failed: 1, failures: [`${name}\n${output.trim()}`] };
      }
      return { passed: 1, failed: 0, failures: [] };
    },
  };
}
