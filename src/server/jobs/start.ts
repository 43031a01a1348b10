import { readEnvironment } from "@/server/platform/env/env";
import { rootLog } from "@/server/platform/logger/logger";
import { startQueue } from "@/server/platform/queue/queue";
import { timedJobs } from "./timetable";

/** Starts the timed jobs in this process and ends them with it. Without a database there is nothing to do yet. */
export async function startJobs(): Promise<void> {
  const { DATABASE_URL, DATABASE_APP_URL } = readEnvironment();
  if (DATABASE_URL === undefined) return;
  const queue = await startQueue(DATABASE_APP_URL ?? withRuntimeRole(DATABASE_URL), timedJobs, rootLog());
  process.once("SIGTERM", () => void queue.stop());
}

/** The owner's address with the runtime role assumed, as the services use it. */
export function withRuntimeRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set("options", "-c role=xinqiao_app");
  return address.toString();
}
