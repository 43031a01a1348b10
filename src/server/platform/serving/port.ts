import fs from "node:fs";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 5_000;
const LISTENING = "0A";

/** Whether something else listens on the port at this moment. */
export function portIsTaken(port: number, host: string): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  const probe = net.createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(true);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}

/**
 * Whether the port is still taken after a few seconds: better known before ten minutes of work than after. The children of a
 * server that was killed need a moment to notice, and then give it back.
 */
export async function portStaysTaken(port: number, host: string, patienceMs = PATIENCE_MS): Promise<boolean> {
  const patience = AbortSignal.timeout(patienceMs);
  while (await portIsTaken(port, host)) {
    if (patience.aborted) return true;
    await pause(100);
  }
  return false;
}

export interface PortHolder {
  readonly pid: number;
  readonly command: string;
}

/** The process that listens on the port, as the kernel's tables show it to us; undefined where they do not. */
export function findPortHolder(port: number): PortHolder | undefined {
  const sockets = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listenersIn(read(table), port)));
  if (sockets.size === 0) return undefined;
  for (const name of list("/proc")) {
    if (!/^\d+$/.test(name) || !list(`/proc/${name}/fd`).some((fd) => sockets.has(link(`/proc/${name}/fd/${fd}`)))) continue;
    return { pid: Number(name), command: read(`/proc/${name}/cmdline`).split("\0").join(" ").trim().slice(0, 120) };
  }
  return undefined;
}

/** Lines read "sl local_address rem_address st … inode", with the port in hexadecimal behind the address. */
function listenersIn(table: string, port: number): string[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return table.split("\n").slice(1).flatMap((line) => {
    const columns = line.trim().split(/\s+/);
    return columns[1]?.endsWith(ending) === true && columns[3] === LISTENING ? [`socket:[${columns[9] ?? ""}]`] : [];
  });
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return ""; // Gone in the meantime, or another system's.
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function link(file: string): string {
  try {
    return fs.readlinkSync(file);
  } catch {
    return "";
  }
}
