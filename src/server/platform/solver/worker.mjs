// Runs HiGHS away from the thread that answers requests. Plain JavaScript, because a worker starts without the bundler.
import { parentPort, workerData } from "node:worker_threads";
import highsLoader from "highs";

const highs = await highsLoader();
parentPort?.postMessage(highs.solve(workerData.model, workerData.options));
