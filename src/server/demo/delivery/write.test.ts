import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { deliveryDays } from "./calendar";
import { writeDeliveries, type WrittenCity } from "./write";

const options = { enterprises: 60, months: 14, asOf: "2026-11-18", seed: "delivery" };
const days = deliveryDays(localDate("2025-09-24"), localDate(options.asOf));
let folder = "";
let city: WrittenCity;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "deliveries-"));
  city = await writeDeliveries(options, days, folder);
});
afterAll(() => rm(folder, { recursive: true }));

interface Line {
  readonly key: string;
  readonly asOf: string;
}

/** The lines of the CSV files without mistakes; no cell before the as-of day holds a comma. */
async function linesOf(nth: number): Promise<Line[]> {
  const files = (city.deliveries[nth]?.files ?? []).filter(({ faulty, path: file }) => !faulty && file.endsWith(".csv"));
  const texts = await Promise.all(files.map((file) => readFile(file.path, "utf8")));
  return texts.flatMap((text) => text.trimEnd().split("\n").slice(1).map((line) => {
    const [recordNo = "", , , asOf = ""] = line.split(",");
    return { key: recordNo, asOf };
  }));
}

describe("the written deliveries", () => {
  it("hold nothing that was not known by their day, and no record twice", async () => {
    for (const [nth, day] of days.entries()) {
      const lines = await linesOf(nth);
      expect(lines.filter(({ asOf }) => asOf > day)).toEqual([]);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    }
  });

  it("bring every record, some again when they have changed", async () => {
    const all = (await Promise.all(days.map((_, nth) => linesOf(nth)))).flat();
    const keys = new Set(all.map(({ key }) => key));
    expect(keys.size).toBeGreaterThan(city.records * 0.95);
    expect(all.length).toBeGreaterThan(keys.size);
  });

  it("hold files with mistakes among the last ones only, one of them without a column", async () => {
    const faulty = city.deliveries.flatMap(({ day, files }) => files.filter((file) => file.faulty).map((file) => ({ day, ...file })));
    expect(faulty.length).toBeGreaterThanOrEqual(8);
    expect(faulty.every(({ day }) => day > "2026-10-31")).toBe(true);
    const heads = await Promise.all(faulty.map(async ({ path: file }) => (await readFile(file, "utf8")).split(",")[0]));
    expect(heads.filter((head) => head !== "record_no")).toHaveLength(1);
  });

  it("are the same to the byte for the same arguments", async () => {
    const again = await mkdtemp(path.join(os.tmpdir(), "deliveries-"));
    const second = await writeDeliveries(options, days, again);
    for (const [nth, { files }] of city.deliveries.entries()) {
      for (const [place, file] of files.entries()) {
        const other = second.deliveries[nth]?.files[place]?.path ?? "";
        expect(path.basename(other)).toBe(path.basename(file.path));
        expect(await readFile(other, "utf8")).toBe(await readFile(file.path, "utf8"));
      }
    }
    await rm(again, { recursive: true });
  });
});
