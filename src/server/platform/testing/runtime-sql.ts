import postgres, { type Sql } from "postgres";
import type { World } from "./test-world";

/** Plain SQL with the runtime role, as an intruder in the program would have it. Whoever opens it ends it. */
export function runtimeSql(world: World, max = 2): Sql {
  return postgres(world.url, { max, connection: { options: "-c role=xinqiao_app" }, onnotice: () => undefined });
}
