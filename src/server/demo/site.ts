import type { Sql } from "postgres";
import { connectDatabase, type Database } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";
import { bulkConnection } from "@/server/record/merge-repository";
import { hurriedAddress } from "./hurried-address";

/** Where the fill works, and whom it tells how far it is; `connect` opens the connection over which records are copied. */
export interface Site {
  readonly db: Database;
  readonly log: Deps["log"];
  readonly connect: () => Sql;
  readonly say: (text: string) => void;
}

/** Works at a site behind the services' address, over connections that end with the work. */
export async function atSite<T>(appUrl: string, site: Pick<Site, "log" | "say">, work: (site: Site) => Promise<T>): Promise<T> {
  const address = hurriedAddress(appUrl);
  const db = connectDatabase(address, { appUrl: address });
  try {
    return await work({ ...site, db, connect: () => bulkConnection(address) });
  } finally {
    await db.$disconnect();
  }
}
