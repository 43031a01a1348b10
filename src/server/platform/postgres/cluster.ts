import fs from "node:fs";
import path from "node:path";
import { chooseAccount } from "./account";
import { clusterFolder, type ClusterFolder } from "./folder";
import { initialiseCluster, ownerRole } from "./initialise";
import { inTurn } from "./lock";
import { clearStalePid, readPostmaster, settledPostmaster, startPostmaster, stopPostmaster, type Postmaster } from "./postmaster";
import { endLeftBehind } from "./process";
import { programsFor } from "./program";
import { lastingSettings } from "./setting";
import { isLastHolder, takeStake, type Stake } from "./stake";

/** One process's stake in the embedded cluster. The cluster stops when its last holder lets go. */
export interface Hold {
  readonly port: number;
  readonly pid: number;
  /** The file in which PostgreSQL writes what it has to say. */
  readonly log: string;
  /** The owner's URL for one database of the cluster. */
  readonly url: (database: string) => string;
  /** Comes when the cluster went away under us, or threw us out. */
  readonly lost: () => Promise<void>;
  /** Joins the cluster anew after a loss; starts it again, on its old port, unless another holder has done so already. */
  readonly regain: (told?: AbortSignal) => Promise<void>;
  readonly release: () => Promise<void>;
}

interface Joining {
  readonly dataFolder: string;
  readonly settings: readonly string[];
  readonly told?: AbortSignal;
}

interface Joined {
  readonly folder: ClusterFolder;
  readonly running: Postmaster;
  readonly stake: Stake;
}

/** Joins the cluster in `dataFolder`, starting (and first making) it when it is not running. Told to end meanwhile, it gives up. */
export async function holdCluster(dataFolder: string, settings: readonly string[] = lastingSettings, told?: AbortSignal): Promise<Hold> {
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  let joined = await join({ dataFolder, settings, told }, makeCluster);
  return {
    get port() {
      return joined.running.port;
    },
    get pid() {
      return joined.running.pid;
    },
    log: joined.folder.log,
    url: (database) => urlOf(joined.folder, joined.running, database),
    lost: () => joined.stake.lost,
    regain: async (now) => {
      joined = await join({ dataFolder, settings, told: now }, expectCluster);
    },
    release: () => letGo(dataFolder, joined),
  };
}

type Account = ReturnType<typeof chooseAccount>;

/** Under the lock, so that of all who want the cluster one starts it and the others find it running. */
function join({ dataFolder, settings, told }: Joining, provide: (folder: ClusterFolder, account: Account) => void): Promise<Joined> {
  return inTurn(dataFolder, "cluster", async () => {
    const account = chooseAccount(path.join(dataFolder, "postgres"));
    const folder = clusterFolder(dataFolder, account);
    const found = await settledPostmaster(folder.data, told);
    const running = found ?? (await bringUp());
    try {
      return { folder, running, stake: await takeStake(urlOf(folder, running, "postgres"), told) };
    } catch (error) {
      // What we started and then cannot hold nobody would ever stop.
      if (found === undefined) await stopPostmaster(folder.data, running.pid);
      throw error;
    }

    async function bringUp(): Promise<Postmaster> {
      provide(folder, account);
      await endLeftBehind(folder.data);
      clearStalePid(folder.data);
      return startPostmaster(folder, account, programsFor(account), { settings, told });
    }
  });
}

function makeCluster(folder: ClusterFolder, account: Account): void {
  initialiseCluster(folder, account, programsFor(account));
}

/** A cluster that is gone from the disk is not made anew under a running program: it would find an empty city. */
function expectCluster(folder: ClusterFolder): void {
  if (!fs.existsSync(path.join(folder.data, "PG_VERSION"))) throw new Error(`the database is gone from ${folder.data}`);
}

async function letGo(dataFolder: string, { folder, stake }: Joined): Promise<void> {
  await inTurn(dataFolder, "cluster", async () => {
    const running = readPostmaster(folder.data);
    const alone = running !== undefined && (await isLastHolder(stake, urlOf(folder, running, "postgres")));
    await stake.client.end().catch(() => undefined);
    if (alone) await stopPostmaster(folder.data, running.pid);
  });
}

function urlOf(folder: ClusterFolder, running: Postmaster, database: string): string {
  const secret = fs.readFileSync(folder.password, "utf8").trim();
  return `postgresql://${ownerRole}:${secret}@127.0.0.1:${running.port}/${database}`;
}
