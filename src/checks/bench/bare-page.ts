import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { freePort, waitFor } from "./served-city";

const source = path.join(import.meta.dirname, "bare");
// Among the packages, so that it finds the framework, and where nothing that a build leaves behind is looked at.
const folder = path.resolve(".data/bench-bare");
const next = path.resolve("node_modules/next/dist/bin/next");

/** Builds and serves the empty page in a process of its own. */
export async function startBarePage(): Promise<{ address: string; pid: number; stop: () => void }> {
  const environment = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  fs.cpSync(source, folder, { recursive: true });
  const build = spawn(process.execPath, [next, "build", folder], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(build, "exit")) as [number | null];
  if (code !== 0) throw new Error("the empty page could not be built");
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", folder, "--hostname", "127.0.0.1", "--port", String(port)], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://127.0.0.1:${port}/`;
  await waitFor(address, () => server.exitCode !== null);
  return { address, pid: server.pid ?? 0, stop: () => void server.kill("SIGTERM") };
}
