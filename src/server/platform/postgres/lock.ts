import { createHash } from "node:crypto";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Lock = { release(): Promise<void> };

/**
 * A lock that ends with its process, however it ends: an abstract socket named after the data folder.
 * There is no file to go stale. Who asks in vain is told what the holder says about itself.
 */
export async function takeLock(
  dataFolder: string,
  purpose: string,
  about: string,
): Promise<{ taken: true; lock: Lock } | { taken: false; about: string }> {
  const address = addressOf(dataFolder, purpose);
  const server = net.createServer((peer) => {
    peer.on("error", () => peer.destroy());
    peer.end(about);
  });
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(address, () => resolve(true));
  });
  if (!taken) return { taken: false, about: await askHolder(address) };
  server.unref();
  return { taken: true, lock: { release: () => new Promise((resolve) => server.close(() => resolve())) } };
}

/** Runs `work` while no other process does the same on this data folder; waits for its turn. */
export async function inTurn<T>(dataFolder: string, purpose: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const attempt = await takeLock(dataFolder, purpose, "");
    if (!attempt.taken) {
      await pause(25);
      continue;
    }
    try {
      return await work();
    } finally {
      await attempt.lock.release();
    }
  }
}

function addressOf(dataFolder: string, purpose: string): string {
  const name = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 32);
  return `\0xinqiao-${purpose}-${name}`;
}

function askHolder(address: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const peer = net.connect(address);
    peer.setTimeout(1_000, () => peer.destroy());
    peer.on("data", (piece) => (answer += piece.toString()));
    peer.on("error", () => resolve(answer));
    peer.on("close", () => resolve(answer));
  });
}
