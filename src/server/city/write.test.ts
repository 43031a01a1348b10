import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { categoryList } from "@/domain/report/registry";
import type { CityOptions } from "./options";
import { writeCity } from "./write";

const made: string[] = [];
afterAll(async () => {
  for (const dir of made) await rm(dir, { recursive: true });
});

async function write(options: CityOptions) {
  const dir = await mkdtemp(path.join(os.tmpdir(), "city-"));
  made.push(dir);
  return { dir, summary: await writeCity(options, dir) };
}

async function digests(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(dir, name))));
  return Object.fromEntries(names.map((name, index) => [name, createHash("sha256").update(texts[index] ?? "").digest("hex")]));
}

const options = { enterprises: 40, months: 24, asOf: "2026-11-22", seed: "bytes" };

describe("a written city", () => {
  it("is the same to the byte for the same arguments, and another for another seed", async () => {
    const [one, two, other] = [await write(options), await write(options), await write({ ...options, seed: "others" })];
    expect(await digests(one.dir)).toEqual(await digests(two.dir));
    expect((await digests(one.dir))["12-tax_payment.csv"]).not.toBe((await digests(other.dir))["12-tax_payment.csv"]);
  });

  it("has a file for every category, with as many lines as it says", async () => {
    const { dir, summary } = await write(options);
    expect(Object.keys(summary.files)).toHaveLength(categoryList.length);
    for (const [name, rows] of Object.entries(summary.files)) {
      const lines = (await readFile(path.join(dir, name), "utf8")).split("\n").length - 1;
      expect(lines, name).toBe(name.endsWith(".csv") ? rows + 1 : rows);
    }
    expect(summary.records).toBe(Object.values(summary.files).reduce((sum, rows) => sum + rows, 0));
  });

  it("counts its records in city.json as the files do", async () => {
    const { dir, summary } = await write(options);
    const told = JSON.parse(await readFile(path.join(dir, "city.json"), "utf8")) as { records: Record<string, number>; enterprises: unknown[] };
    expect(told.enterprises).toHaveLength(40);
    expect(Object.values(told.records)).toEqual(Object.values(summary.files));
  });

  it("works on a day in January and with one month, too", async () => {
    const { summary } = await write({ enterprises: 16, months: 1, asOf: "2026-01-03", seed: "edge" });
    expect(summary.records).toBeGreaterThan(100);
  });
});
