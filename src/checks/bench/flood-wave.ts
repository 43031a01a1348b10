import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** One request of a flood; `nth` counts from 0. */
export interface Shot {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Wave {
  readonly connections: number;
  readonly milliseconds: number;
  readonly shot: (nth: number) => Shot;
}

/** How many requests were answered with each status; 0 stands for a connection that broke. */
export type Statuses = Record<string, number>;

const PROBE_EVERY_MILLISECONDS = 100;
const GIVEN_UP_MILLISECONDS = 30_000;

interface Heard {
  readonly status: number;
  readonly milliseconds: number;
  readonly text: string;
  readonly cookies: readonly string[];
}

/** Asks once and answers with the status and how long it took; 0 where nothing came. */
export function ask(port: number, { method, path, headers, body }: Shot, agent?: http.Agent): Promise<Heard> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text = "", cookies: string[] = []) => resolve({ status, milliseconds: performance.now() - began, text, cookies });
    // No address but this machine's own: a flood is for our own server.
    const target = { host: "127.0.0.1", port, method, path, headers, agent, timeout: GIVEN_UP_MILLISECONDS };
    const request = http.request(target, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => done(answer.statusCode ?? 0, Buffer.concat(pieces).toString(), answer.headers["set-cookie"] ?? []));
      answer.on("error", () => done(0));
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => done(0));
    request.end(body);
  });
}

/** Every connection asks again as soon as it is answered, until the time is over, each time under another invented address. */
export async function flood(port: number, { connections, milliseconds, shot }: Wave): Promise<Statuses> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Statuses = {};
  const ends = performance.now() + milliseconds;
  let nth = 0;
  const connection = async () => {
    while (performance.now() < ends) {
      nth += 1;
      const { headers, ...rest } = shot(nth);
      const invented = { "x-forwarded-for": `198.51.${nth % 200}.${nth % 250}` };
      const { status } = await ask(port, { ...rest, headers: { ...headers, ...invented } }, agent);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return statuses;
}

/** Loads a page again and again until told to stop, and answers how long each took. */
export async function probe(port: number, path: string, hasEnded: () => boolean): Promise<{ times: number[]; statuses: Statuses }> {
  const times: number[] = [];
  const statuses: Statuses = {};
  while (!hasEnded()) {
    const { status, milliseconds } = await ask(port, { method: "GET", path });
    times.push(milliseconds);
    statuses[status] = (statuses[status] ?? 0) + 1;
    await pause(PROBE_EVERY_MILLISECONDS);
  }
  return { times, statuses };
}
