import fs from "node:fs";
import type { TestProject } from "vitest/node";
import { migrate } from "../migration/migrate";
import { holdCluster } from "../postgres/cluster";
import { ensureDatabase, ensureLogin } from "../postgres/database";
import { appRole, asAppLogin } from "../postgres/target";
import { throwawaySettings } from "../postgres/setting";
import { makeTestFolder, sweepLeftovers } from "./leftover";
import { templateName } from "./template";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's URL of the throw-away cluster, database `postgres`. */
    clusterUrl: string;
  }
}

/** One throw-away cluster for the run, with one migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepLeftovers();
  const folder = makeTestFolder();
  const hold = await holdCluster(folder, throwawaySettings);
  stopWithProcess(hold.pid);
  const teardown = async () => {
    await hold.release();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(hold.url("postgres"), templateName);
    const outcome = await migrate(hold.url(templateName));
    if (!outcome.ok) throw new Error(`the template cannot be migrated: ${outcome.reason}`);
    await ensureLogin(hold.url("postgres"), appRole, asAppLogin(hold.url("postgres")).password);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("clusterUrl", hold.url("postgres"));
  return teardown;
}

/** The cluster stands apart from this process; a run that is cut short takes it along all the same. */
function stopWithProcess(pid: number): void {
  const stop = () => {
    try {
      process.kill(pid, "SIGINT");
    } catch {
      // It has ended in good order.
    }
  };
  process.once("exit", stop);
  process.once("SIGTERM", () => process.exit(143));
}
