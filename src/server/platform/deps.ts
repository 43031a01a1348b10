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
  /** Where the request came from, as the front server wrote it down; absent where none came over a network. */
  readonly address?: string;
}

export type { Database, Tx } from "./db/client";
