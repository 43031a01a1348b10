import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

/** One holder's connection: as long as it stands, the others see that somebody uses the cluster. */
export type Stake = { client: Client; lost: Promise<void> };

const holderName = "xinqiao holder";
const patienceMs = 300_000;

/** Takes a stake in a cluster whose postmaster is up; one that is just recovering from the loss of a backend is waited for. */
export async function takeStake(url: string, told?: AbortSignal): Promise<Stake> {
  const patience = AbortSignal.timeout(patienceMs);
  for (;;) {
    const client = newClient(url);
    const lost = new Promise<void>((resolve) => client.once("end", () => resolve()));
    try {
      await client.connect();
      return { client, lost };
    } catch (error) {
      await client.end().catch(() => undefined);
      if (patience.aborted || told?.aborted === true || !isRecovering(error)) throw error;
      await pause(50);
    }
  }
}

/** Whether nobody else has a stake; asked through a connection of its own where one's own stake was lost. */
export async function isLastHolder(stake: Stake, url: string): Promise<boolean> {
  try {
    return await isAlone(stake.client);
  } catch {
    const client = newClient(url);
    try {
      await client.connect();
      return await isAlone(client);
    } catch {
      return true; // It lets nobody in; nobody is kept by it either.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function isAlone(client: Client): Promise<boolean> {
  const alone = async () => {
    const found = await client.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
      [holderName],
    );
    return (found.rows[0]?.others ?? 0) === 0;
  };
  if (await alone()) return true;
  await pause(50); // A holder that ended in the same moment may still be leaving the list.
  return alone();
}

function newClient(url: string): Client {
  const client = new Client({ connectionString: url, application_name: holderName, connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on("error", () => undefined); // The server went first; what follows is decided where the loss is awaited.
  return client;
}

/** After the loss of a backend PostgreSQL throws everybody out and replays its log, and says so at the door. */
function isRecovering(error: unknown): boolean {
  return (error as { code?: unknown }).code === "57P03";
}
