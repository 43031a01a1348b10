import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { countPlaywright } from "./report";
import { bin, runProgram, watchOver, type Finding, type Step } from "./step";

const main = ["--import", "tsx", "src/cli/main.ts"];
const smallCity = ["--enterprises", "160", "--months", "14"];

/** The journeys in a real browser, against the built server with a small city and a data folder of its own. */
export function journeyStep(folder: string): Step {
  return { name: "journeys", run: () => walkJourneys(folder) };
}

async function walkJourneys(folder: string): Promise<Finding> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment = { XINQIAO_DATA: path.join(folder, "data"), PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "warn", XINQIAO_PUBLIC_PAGE_SECONDS: "1" };
  const filled = await runProgram([process.execPath, ...main, "demo", "fill", ...smallCity], environment);
  if (filled.code !== 0) return failure("the small city could not be made", filled.output);
  const log = path.join(folder, "server.log");
  const server = startServer(environment, log);
  try {
    if (!(await isReady(address, server))) return failure("the server did not start", fs.readFileSync(log, "utf8"));
    return await runPlaywright(folder, address);
  } finally {
    await stop(server);
  }
}

async function runPlaywright(folder: string, address: string): Promise<Finding> {
  const file = path.join(folder, "journeys.json");
  const words = [bin("playwright"), "test", "--reporter=json", "--pass-with-no-tests"];
  const { output } = await runProgram(words, { PLAYWRIGHT_JSON_OUTPUT_NAME: file, XINQIAO_E2E_URL: address });
  if (!fs.existsSync(file)) return failure("the journeys did not run", output);
  return countPlaywright(JSON.parse(fs.readFileSync(file, "utf8")));
}

function startServer(environment: Record<string, string>, log: string): ChildProcess {
  const out = fs.openSync(log, "w");
  const server = spawn(process.execPath, [...main, "serve"], { env: { ...process.env, ...environment }, stdio: ["ignore", out, out] });
  fs.closeSync(out);
  return watchOver(server);
}

async function isReady(address: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null) {
    try {
      const answer = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return true;
    } catch {
      // Not listening yet: the build comes first.
    }
    await pause(200);
  }
  return false;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await gone;
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function failure(what: string, output: string): Finding {
  return { passed: 0, failed: 1, failures: [`${what}\n${output.trim().slice(-4_000)}`] };
}
