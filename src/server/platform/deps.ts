import type { Logger } from "pino";
import type { Actor } from "./access/actor";
import type { Clock } from "./clock/clock";
import type { Database } from "./db/client";

/** What every service function is given first. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly actor: Actor;
  readonly traceId: string;
}

export type { Database, Tx } from "./db/client";
