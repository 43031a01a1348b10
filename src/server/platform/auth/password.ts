import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { accept, type Outcome } from "@/domain/outcome/outcome";
import { WorkerPool, type Lane } from "./worker-pool";

// argon2id, 64 MiB, three passes: about a tenth of a second, which is the point.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const MOST_WAITING = 16;

const worker = () => path.join(process.cwd(), "src/server/platform/auth/password-worker.mjs");

// Next loads server modules several times; the hands must not multiply with them.
const kept = globalThis as typeof globalThis & { xinqiaoPasswordPool?: WorkerPool };

function pool(): WorkerPool {
  const hands = os.availableParallelism() > 2 ? 2 : 1;
  return (kept.xinqiaoPasswordPool ??= new WorkerPool(() => new Worker(worker(), { workerData: cost }), { hands, waiting: MOST_WAITING }));
}

/** Hashes a password for storage. Refused (`busy`, with seconds) while too many wait to be hashed. */
export async function hashPassword(password: string, lane: Lane = "known"): Promise<Outcome<string, "busy">> {
  const hashed = await pool().ask({ password }, lane);
  return hashed.ok ? accept(String(hashed.value)) : hashed;
}

/**
 * Whether the password is the one that was hashed; without a hash it is not, and that takes as long. Refused (`busy`, with
 * seconds) while too many wait.
 */
export async function passwordMatches(stored: string | null, password: string, lane: Lane): Promise<Outcome<boolean, "busy">> {
  const compared = await pool().ask({ stored, password }, lane);
  return compared.ok ? accept(compared.value === true) : compared;
}
