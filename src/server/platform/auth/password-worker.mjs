// Hashes away from the threads that answer requests. Plain JavaScript, because a worker starts without the bundler.
import os from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { hashSync, verifySync } from "@node-rs/argon2";

// On Linux a priority belongs to the thread: whoever reads a page goes before whoever signs in.
if (process.platform === "linux") os.setPriority(0, 10);

// Compared when there is no such person, so that the time taken does not tell which names exist.
let decoy;

parentPort?.on("message", ({ stored, password }) => {
  if (stored === undefined) parentPort.postMessage(hashSync(password, workerData));
  else if (stored === null) parentPort.postMessage(verifySync((decoy ??= hashSync("nobody has this password", workerData)), password) && false);
  else parentPort.postMessage(verifySync(stored, password));
});
