import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeUscc } from "@/domain/uscc/uscc";
import { Family } from "@/server/platform/serving/child";
import { waitUntilServing } from "@/server/platform/serving/readiness";
import { ask, flood, probe, type Shot, type Statuses } from "./flood-wave";

const PORT = 4793;
const SECONDS_EACH = 10;
/** Sixteen connections at the sign-in once kept everyone else waiting for 12.8 s; this is ten times as many. */
const CONNECTIONS = 160;
const LIMIT_MILLISECONDS = 1000;

/**
 * Floods a server of its own at each public door, on this machine only, and meanwhile loads the home page as a visitor does. The
 * small city is filled into a folder of its own, or what XINQIAO_DATA names is used; the build must be there.
 */
export async function* run(): AsyncGenerator<object> {
  const given = process.env.XINQIAO_DATA;
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-flood-"));
  const environment = { ...process.env, XINQIAO_DATA: folder, PORT: String(PORT), HOST: "127.0.0.1", LOG_LEVEL: "error" };
  const family = new Family();
  const program = ["--import", "tsx", "src/cli/main.ts"];
  try {
    const fill = ["demo", "fill", "--enterprises", "160", "--months", "14"];
    if (given === undefined) await family.run("filling a small city", [...program, ...fill], environment);
    const server = family.start([...program, "serve"], environment);
    const serves = await waitUntilServing(`http://127.0.0.1:${PORT}`, () => server.exitCode !== null);
    if (!serves) throw new Error("the server did not start");
    yield* measured();
  } finally {
    await family.end();
    if (given === undefined) fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function* measured(): AsyncGenerator<object> {
  for (let round = 0; round < 5; round += 1) await ask(PORT, { method: "GET", path: "/" });
  yield await figuresOf("nothing", undefined);
  for (const [kind, shot] of Object.entries(await kinds())) yield await figuresOf(kind, shot);
}

async function figuresOf(kind: string, shot: ((nth: number) => Shot) | undefined): Promise<object> {
  let hasEnded = false;
  const home = probe(PORT, "/", () => hasEnded);
  const quiet = () => new Promise<Statuses>((resolve) => { setTimeout(() => { resolve({}); }, 3000); });
  const began = performance.now();
  const wave = { connections: CONNECTIONS, milliseconds: SECONDS_EACH * 1000 };
  const flooded = shot === undefined ? await quiet() : await flood(PORT, { ...wave, shot });
  const seconds = (performance.now() - began) / 1000;
  hasEnded = true;
  const { times, statuses } = await home;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  const asked = Object.values(flooded).reduce((sum, count) => sum + count, 0);
  const all = [flooded, statuses].flatMap((counts) => Object.entries(counts));
  const failures = all.reduce((sum, [status, count]) => sum + (Number(status) >= 500 || status === "0" ? count : 0), 0);
  return {
    flood: kind, connections: shot === undefined ? 0 : CONNECTIONS, requestsPerSecond: Math.round(asked / seconds), answers: flooded, failures,
    homeP50: at(0.5), homeP95: at(0.95), homeMost: at(1), n: times.length, limit: LIMIT_MILLISECONDS,
    ratio: Math.round((at(0.95) / LIMIT_MILLISECONDS) * 100) / 100,
  };
}

/** What each kind of flood sends; written so that it can be read with and without an envelope around the input. */
async function kinds(): Promise<Record<string, (nth: number) => Shot>> {
  const inputOf = (input: object) => encodeURIComponent(JSON.stringify({ ...input, json: input }));
  const json = { "content-type": "application/json" };
  const { text, cookies } = await ask(PORT, { method: "GET", path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(text) as { csrfToken: string };
  const uscc = (nth: number) => makeUscc(`91130102MA${String(nth % 10_000_000).padStart(7, "0")}`);
  const person = { name: "王五", identityNumber: "11010519491231002X", phone: "13800000000" };
  const registrant = { ...person, loginName: "flooder", password: "a long password" };
  const signIn = { "content-type": "application/x-www-form-urlencoded", cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
  const batch = Array.from({ length: 10 }, () => "product.list").join(",");
  return {
    "sign-in": (nth) => ({
      method: "POST", path: "/api/auth/callback/credentials", headers: signIn,
      body: new URLSearchParams({ csrfToken, loginName: `login-${nth}`, password: "guessed wrongly", json: "true" }).toString(),
    }),
    "look-up": (nth) => ({ method: "GET", path: `/api/trpc/enterprise.lookUp?input=${inputOf({ uscc: uscc(nth) })}` }),
    register: (nth) => {
      const body = decodeURIComponent(inputOf({ uscc: uscc(nth), registrant }));
      return { method: "POST", path: "/api/trpc/enterprise.register", headers: json, body };
    },
    verify: (nth) => ({ method: "GET", path: `/verify/R20260101-${String(nth % 1_000_000).padStart(6, "0")}` }),
    "public edition": (nth) => ({ method: "GET", path: `/api/trpc/report.publicEdition?input=${inputOf({ uscc: uscc(nth) })}` }),
    batch: () => ({ method: "GET", path: `/api/trpc/${batch}?batch=1&input=${inputOf({})}` }),
    page: (nth) => ({ method: "GET", path: `/products?page=${nth % 5}&x=${nth}` }),
  };
}
