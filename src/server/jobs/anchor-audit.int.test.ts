import fs from "node:fs";
import { afterAll, expect, it } from "vitest";
import { anchorPlace, writeEntries } from "@/server/audit/testing/anchored-log";
import { testWorld } from "@/server/platform/testing/test-world";
import { anchorAudit } from "./anchor-audit";
import { timedJobs } from "./timetable";

const world = await testWorld();
const place = anchorPlace();
Object.assign(process.env, { XINQIAO_AUDIT_KEY_FILE: place.keyFile, XINQIAO_AUDIT_HEADS_FILE: place.headsFile });
afterAll(async () => {
  await world.close();
  fs.rmSync(place.folder, { recursive: true, force: true });
});

it("signs and writes yesterday's head once, however often it runs, and the next one the next day", async () => {
  await writeEntries(world, 3);
  expect(await anchorAudit(world.deps())).toEqual({ signed: 1, failed: 0 });
  expect(await anchorAudit(world.deps())).toEqual({ signed: null, failed: 0 });
  // Midnight in Shanghai is four in the afternoon in Greenwich.
  world.clock.set(new Date("2026-07-15T15:59:59Z"));
  expect(await anchorAudit(world.deps())).toEqual({ signed: null, failed: 0 });
  world.clock.set(new Date("2026-07-15T16:00:00Z"));
  expect(await anchorAudit(world.deps())).toEqual({ signed: 2, failed: 0 });
  expect(fs.readFileSync(place.headsFile, "utf8").trimEnd().split("\n")).toHaveLength(2);
});

it("runs soon after every start, and again soon after it failed", () => {
  expect(timedJobs.find(({ name }) => name === "anchor-audit")?.cron).toBe("*/5 * * * *");
});
