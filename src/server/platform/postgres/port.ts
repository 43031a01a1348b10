import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

// Below the range that the kernel hands to outgoing connections: whoever tries to reach a cluster that is down must not be given
// its own port for the attempt, and so keep the cluster from coming back.
const LOWEST = 15_432;
const COUNT = 16_000;
const TRIES = 200;

/**
 * The port on which the cluster comes up: the one it had before, because running programs know it, and otherwise one that
 * follows from its folder. Whatever is taken is passed over.
 */
export async function choosePort(data: string): Promise<number> {
  const last = lastPort(data);
  if (last !== undefined && (await isFree(last))) return last;
  const first = createHash("sha256").update(path.resolve(data)).digest().readUInt32BE(0);
  for (let nth = 0; nth < TRIES; nth += 1) {
    const port = LOWEST + ((first + nth) % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port for PostgreSQL between ${LOWEST} and ${LOWEST + COUNT}`);
}

/** PostgreSQL notes the words of its last start beside its data. */
function lastPort(data: string): number | undefined {
  const file = path.join(data, "postmaster.opts");
  if (!fs.existsSync(file)) return undefined;
  const found = /"-p" "(\d+)"/.exec(fs.readFileSync(file, "utf8"))?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether nobody listens on the port of this machine's own address. */
export async function isFree(port: number): Promise<boolean> {
  const probe = net.createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
