import { appendFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CategoryDefinition } from "@/domain/report/category";
import type { CityRecord } from "./enterprise";
import { fileStem, recordText, type RecordText } from "./record-text";

const fullAt = 1 << 16;

/** One file of a category's records: rows gather in memory and go to disk in pieces. */
export class RecordFile {
  readonly name: string;
  readonly path: string;
  rows = 0;
  private readonly text: RecordText;
  private waiting: string;
  private begun = false;

  /** `part` tells several files of one category apart. */
  constructor(dir: string, readonly category: CategoryDefinition, part = "") {
    this.text = recordText(category);
    this.name = `${fileStem(category)}${part === "" ? "" : `.${part}`}.${this.text.extension}`;
    this.path = path.join(dir, this.name);
    this.waiting = this.text.head;
  }

  add(row: CityRecord["row"]): void {
    this.rows += 1;
    this.waiting += this.text.line(row);
  }

  isFull(): boolean {
    return this.waiting.length >= fullAt;
  }

  /** Writes what has gathered; the first time it takes the place of a file of that name. */
  async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = "";
    await (this.begun ? appendFile : writeFile)(this.path, text);
    this.begun = true;
  }
}
