import fs from "node:fs";
import http from "node:http";
import { rounded } from "./in-turns";

const CONNECTIONS = 8;
/** The kernel counts a process's time in hundredths of a second. */
const TICK_MS = 10;

export interface Figures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Milliseconds of processor that the server spent on one request. */
  readonly cpuMs: number;
  readonly failed: number;
}

/** Asks for one address over eight connections for so many seconds, each as fast as it is answered; two seconds of it warm up. */
export async function load(address: string, headers: Readonly<Record<string, string>>, pid: number, seconds: number): Promise<Figures> {
  await ask(address, headers, 2);
  const before = cpuMsOf(pid);
  const { times, failed } = await ask(address, headers, seconds);
  const spent = cpuMsOf(pid) - before;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { perSecond: rounded(times.length / seconds), p50Ms: at(0.5), p95Ms: at(0.95), cpuMs: rounded(spent / Math.max(times.length, 1)), failed };
}

async function ask(address: string, headers: Readonly<Record<string, string>>, seconds: number): Promise<{ times: number[]; failed: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1_000;
  const one = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const status = await get(address, { ...headers, "accept-encoding": "gzip", accept: "text/html" }, agent);
      times.push(performance.now() - started);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
  return { times, failed };
}

function get(address: string, headers: Record<string, string>, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers, agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", reject);
    });
    request.on("error", reject);
  });
}

/** Processor time of a process and of all its threads so far. */
function cpuMsOf(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
