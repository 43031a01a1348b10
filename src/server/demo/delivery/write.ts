import { writeFile } from "node:fs/promises";
import path from "node:path";
import { addDays, type LocalDate } from "@/domain/calendar/local-date";
import type { CategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { spoil } from "@/server/city/faulty";
import type { CityEnterprise, CityRecord } from "@/server/city/enterprise";
import { generateCity } from "@/server/city/generate";
import type { CityOptions } from "@/server/city/options";
import { tellingsOf } from "@/server/city/past";
import { RecordFile } from "@/server/city/record-file";
import { fileStem } from "@/server/city/record-text";
import { deliveryFinder } from "./calendar";

/** A file that a department hands in on a day. */
export interface DeliveredFile {
  readonly category: CategoryCode;
  readonly path: string;
  /** Made with mistakes on purpose. */
  readonly faulty: boolean;
}

export interface Delivery {
  readonly day: LocalDate;
  readonly files: readonly DeliveredFile[];
}

export interface WrittenCity {
  readonly enterprises: readonly CityEnterprise[];
  readonly records: number;
  readonly deliveries: readonly Delivery[];
}

/** Deliveries with mistakes in them, by how many days ago: each department puts in what its clerks get wrong. */
const spoiltDaysAgo: Partial<Record<CategoryCode, number>> = {
  penalty: 15, registration: 10, licence: 8, water: 7, tax_payment: 6, social_insurance: 4, electricity: 3, honour: 2, tax_violation: 1,
};
const SAMPLE_DAYS = 200;
const SAMPLE_ROWS = 24;
/** A file whose header has lost a column is refused as a whole. */
const beheaded = { category: "housing_fund", daysAgo: 5 } as const satisfies { category: CategoryCode; daysAgo: number };

/**
 * Writes the city's records as the files in which the departments delivered them, one per category and day of delivery: each record in
 * the state that was known by that day, and anew when it changed.
 */
export async function writeDeliveries(options: CityOptions, days: readonly LocalDate[], folder: string): Promise<WrittenCity> {
  const find = deliveryFinder(days);
  const files = days.map(() => new Map<CategoryCode, RecordFile>());
  const samples = new Samples(days);
  const enterprises: CityEnterprise[] = [];
  let count = 0;
  for (const { records, ...enterprise } of generateCity(options).enterprises()) {
    enterprises.push(enterprise);
    for (const record of records()) {
      count += 1;
      for (const [nth, row] of lastOfEach(tellingsOf(record), find)) {
        fileOf(files, days, folder, nth, record.category).add(row);
        samples.add(record.category, row);
      }
    }
    for (const file of files.flatMap((perCategory) => [...perCategory.values()])) if (file.isFull()) await file.flush();
  }
  for (const perCategory of files) for (const file of perCategory.values()) await file.flush();
  const spoilt = await samples.write(folder);
  return {
    enterprises,
    records: count,
    deliveries: days.map((day, nth) => ({ day, files: [...[...(files[nth]?.values() ?? [])].map(delivered).sort(byPath), ...(spoilt.get(day) ?? [])] })),
  };
}

const byPath = (left: DeliveredFile, right: DeliveredFile) => (left.path < right.path ? -1 : 1);

function delivered(file: RecordFile): DeliveredFile {
  return { category: file.category.code, path: file.path, faulty: false };
}

/** What one delivery says of a record is the last that was known by then. */
function lastOfEach(tellings: readonly CityRecord["row"][], find: (asOf: string) => number): Map<number, CityRecord["row"]> {
  return new Map(tellings.map((row) => [find(row.as_of ?? ""), row]));
}

function fileOf(files: readonly Map<CategoryCode, RecordFile>[], days: readonly LocalDate[], folder: string, nth: number, code: CategoryCode): RecordFile {
  const ofDay = files[nth];
  const day = days[nth];
  if (ofDay === undefined || day === undefined) throw new Error(`there is no delivery ${nth}`);
  const file = ofDay.get(code) ?? new RecordFile(folder, categories[code], day);
  ofDay.set(code, file);
  return file;
}

/** Gathers recent rows of the categories that also get a delivery with mistakes. */
class Samples {
  private readonly today: LocalDate;
  private readonly rows = new Map<CategoryCode, CityRecord["row"][]>();

  constructor(days: readonly LocalDate[]) {
    this.today = days.at(-1) ?? ("" as LocalDate);
  }

  private dayOf(category: CategoryCode): LocalDate | undefined {
    const daysAgo = category === beheaded.category ? beheaded.daysAgo : spoiltDaysAgo[category];
    return daysAgo === undefined ? undefined : addDays(this.today, -daysAgo);
  }

  add(category: CategoryCode, row: CityRecord["row"]): void {
    const day = this.dayOf(category);
    const asOf = row.as_of ?? "";
    if (day === undefined || asOf >= day || asOf < addDays(day, -SAMPLE_DAYS)) return;
    const kept = this.rows.get(category) ?? [];
    if (kept.length < SAMPLE_ROWS) this.rows.set(category, [...kept, row]);
  }

  /** The files with mistakes, by the day on which they are handed in. */
  async write(folder: string): Promise<ReadonlyMap<LocalDate, DeliveredFile[]>> {
    const files = new Map<LocalDate, DeliveredFile[]>();
    for (const [code, rows] of this.rows) {
      const day = this.dayOf(code);
      if (day === undefined) continue;
      const file = path.join(folder, `${fileStem(categories[code])}.${day}.补报.csv`);
      const text = spoil(categories[code], rows);
      await writeFile(file, code === beheaded.category ? text.replace(/^record_no,/, "") : text);
      files.set(day, [...(files.get(day) ?? []), { category: code, path: file, faulty: true }]);
    }
    return files;
  }
}
