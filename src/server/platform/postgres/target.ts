import { createHmac } from "node:crypto";
import path from "node:path";
import { readEnvironment } from "../env/env";
import { holdCluster, type Hold } from "./cluster";
import { ensureDatabase, ensureLogin, recreateDatabase } from "./database";

/** The database a process works on: the one that DATABASE_URL names, or the embedded one in the data folder. */
export type Target = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  embedded: boolean;
  /** Our stake in the embedded cluster; undefined where the environment names a database. */
  cluster: Hold | undefined;
  /** Starts over with an empty database; refuses to for one that is not ours alone. */
  recreate: () => Promise<void>;
  release: () => Promise<void>;
};

export const databaseName = "xinqiao";
export const appRole = "xinqiao_app";

/** Where everything lives that a run leaves behind. */
export function dataFolder(): string {
  return path.resolve(readEnvironment().XINQIAO_DATA);
}

/** Opens the database: named by the environment, or embedded (started when it is not running yet). Told to end meanwhile, it gives up. */
export async function openTarget(told?: AbortSignal): Promise<Target> {
  const { DATABASE_URL: named, DATABASE_APP_URL: app } = readEnvironment();
  if (named !== undefined) {
    return {
      ownerUrl: named,
      appUrl: app ?? asAppRole(named),
      embedded: false,
      cluster: undefined,
      recreate: () => Promise.reject(new Error("Only the embedded database may be dropped.")),
      release: () => Promise.resolve(),
    };
  }
  const hold = await holdCluster(dataFolder(), undefined, told);
  try {
    await ensureDatabase(hold.url("postgres"), databaseName);
    await ensureLogin(hold.url("postgres"), appRole, asAppLogin(hold.url(databaseName)).password);
  } catch (error) {
    await hold.release();
    throw error;
  }
  return {
    // Read when asked for: the cluster may have had to come back on another port.
    get ownerUrl() {
      return hold.url(databaseName);
    },
    get appUrl() {
      return asAppLogin(hold.url(databaseName)).toString();
    },
    embedded: true,
    cluster: hold,
    recreate: () => recreateDatabase(hold.url("postgres"), databaseName),
    release: hold.release,
  };
}

/** The runtime role's own login to the embedded cluster; its password follows from the owner's, so that every process knows it. */
export function asAppLogin(ownerUrl: string): URL {
  const url = new URL(ownerUrl);
  url.password = createHmac("sha256", url.password).update(appRole).digest("base64url");
  url.username = appRole;
  return url;
}

/** The same login, but every session starts as the role that row-level security binds. */
export function asAppRole(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", `-c role=${appRole}`);
  return url.toString();
}
