import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { chooseAccount } from "./account";
import { clusterFolder, type ClusterFolder } from "./folder";
import { initialiseCluster, ownerRole } from "./initialise";
import { inTurn } from "./lock";
import { clearStalePid, findPostmaster, startPostmaster, stopPostmaster, type Postmaster } from "./postmaster";
import { programsFor } from "./program";
import { lastingSettings } from "./setting";

/** One process's stake in the embedded cluster. The cluster stops when its last holder lets go. */
export type Hold = {
  port: number;
  pid: number;
  /** The owner's URL for one database of the cluster. */
  url: (database: string) => string;
  release: () => Promise<void>;
};

const holderName = "xinqiao holder";

/** Joins the cluster in `dataFolder`, starting (and first making) it when it is not running. */
export async function holdCluster(dataFolder: string, settings: readonly string[] = lastingSettings): Promise<Hold> {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  return inTurn(dataFolder, "cluster", async () => {
    const account = chooseAccount(path.join(dataFolder, "postgres"));
    const folder = clusterFolder(dataFolder, account);
    const running = findPostmaster(folder.data) ?? (await bringUp(folder, account, settings));
    const stake = new Client({ connectionString: urlOf(folder, running, "postgres"), application_name: holderName });
    stake.on("error", () => undefined); // The server went first; there is nothing left to hold.
    await stake.connect();
    return {
      ...running,
      url: (database) => urlOf(folder, running, database),
      release: () => letGo(dataFolder, folder, running, stake),
    };
  });
}

async function bringUp(
  folder: ClusterFolder,
  account: ReturnType<typeof chooseAccount>,
  settings: readonly string[],
): Promise<Postmaster> {
  const programs = programsFor(account);
  initialiseCluster(folder, account, programs);
  clearStalePid(folder.data);
  return startPostmaster(folder, account, programs, settings);
}

async function letGo(dataFolder: string, folder: ClusterFolder, running: Postmaster, stake: Client): Promise<void> {
  await inTurn(dataFolder, "cluster", async () => {
    const alone = await isLastHolder(stake);
    await stake.end().catch(() => undefined);
    if (alone && findPostmaster(folder.data)?.pid === running.pid) await stopPostmaster(folder.data, running.pid);
  });
}

async function isLastHolder(stake: Client): Promise<boolean> {
  const count = async () => {
    const found = await stake.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
      [holderName],
    );
    return found.rows[0]?.others ?? 0;
  };
  try {
    if ((await count()) === 0) return true;
    await pause(50); // A holder that ended in the same moment may still be leaving the list.
    return (await count()) === 0;
  } catch {
    return true;
  }
}

function urlOf(folder: ClusterFolder, running: Postmaster, database: string): string {
  const secret = fs.readFileSync(folder.password, "utf8").trim();
  return `postgresql://${ownerRole}:${secret}@127.0.0.1:${running.port}/${database}`;
}
