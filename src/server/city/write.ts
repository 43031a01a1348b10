import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { categoryList } from "@/domain/report/registry";
import type { CityEnterprise, CityRecord } from "./enterprise";
import { spoil, spoiledCategories } from "./faulty";
import { generateCity } from "./generate";
import type { CityOptions } from "./options";
import { RecordFile } from "./record-file";
import { fileStem } from "./record-text";

export type CitySummary = {
  readonly enterprises: number;
  readonly records: number;
  /** Rows in each file, by its name. */
  readonly files: Readonly<Record<string, number>>;
};

const sampleRows = 24;

async function writeJson(file: string, value: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 1)}\n`);
}

/** Deliveries with mistakes in them, in a folder of their own: what the departments' quarantine is shown with. */
async function writeFaulty(dir: string, samples: ReadonlyMap<string, readonly CityRecord["row"][]>): Promise<void> {
  await mkdir(path.join(dir, "faulty"), { recursive: true });
  for (const category of categoryList) {
    const rows = samples.get(category.code);
    if (rows) await writeFile(path.join(dir, "faulty", `${fileStem(category)}.csv`), spoil(category, rows));
  }
}

/** Writes the city into the directory, made if need be: a file per category, city.json, institutions.json and lpr.json. */
export async function writeCity(options: CityOptions, dir: string): Promise<CitySummary> {
  const city = generateCity(options);
  await mkdir(dir, { recursive: true });
  const files = new Map(categoryList.map((category) => [category.code, new RecordFile(dir, category)]));
  const enterprises: CityEnterprise[] = [];
  const samples = new Map<string, CityRecord["row"][]>(spoiledCategories.map((code) => [code, []]));
  for (const { records, ...enterprise } of city.enterprises()) {
    enterprises.push(enterprise);
    for (const { category, row } of records()) {
      files.get(category)?.add(row);
      const sample = samples.get(category);
      if (sample && sample.length < sampleRows) sample.push(row);
    }
    for (const file of files.values()) if (file.isFull()) await file.flush();
  }
  for (const file of files.values()) await file.flush();
  const counts = Object.fromEntries([...files].map(([code, file]) => [code, file.rows]));
  await writeJson(path.join(dir, "city.json"), { version: 1, options, records: counts, enterprises });
  await writeJson(path.join(dir, "institutions.json"), { version: 1, institutions: city.institutions });
  await writeJson(path.join(dir, "lpr.json"), { version: 1, note: "演示数据", series: city.lpr });
  await writeFaulty(dir, samples);
  const rows = [...files.values()];
  return {
    enterprises: enterprises.length,
    records: rows.reduce((sum, file) => sum + file.rows, 0),
    files: Object.fromEntries(rows.map((file) => [file.name, file.rows])),
  };
}
