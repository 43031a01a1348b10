import { createHmac } from "node:crypto";
import path from "node:path";
import { readEnvironment } from "../env/env";
import { holdCluster } from "./cluster";
import { ensureDatabase, ensureLogin, recreateDatabase } from "./database";

/** The database a process works on: the one that DATABASE_URL names, or the embedded one in the data folder. */
export type Target = {
  ownerUrl: string;
  appUrl: string;
  embedded: boolean;
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

/** Opens the database: named by the environment, or embedded (started when it is not running yet). */
export async function openTarget(): Promise<Target> {
  const { DATABASE_URL: named, DATABASE_APP_URL: app } = readEnvironment();
  if (named !== undefined) {
    return {
      ownerUrl: named,
      appUrl: app ?? asAppRole(named),
      embedded: false,
      recreate: () => Promise.reject(new Error("Only the embedded database may be dropped.")),
      release: () => Promise.resolve(),
    };
  }
  const hold = await holdCluster(dataFolder());
  await ensureDatabase(hold.url("postgres"), databaseName);
  const ownerUrl = hold.url(databaseName);
  const appUrl = asAppLogin(ownerUrl);
  await ensureLogin(hold.url("postgres"), appRole, appUrl.password);
  return {
    ownerUrl,
    appUrl: appUrl.toString(),
    embedded: true,
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
