import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { city } from "./city";
import { exitCode, UsageError, type Desk } from "./verb";

const made: string[] = [];
afterAll(async () => {
  for (const dir of made) await rm(dir, { recursive: true });
});

/** A desk that keeps what is printed on it. */
function quietDesk(): Desk & { printed: object[] } {
  const printed: object[] = [];
  return { printed, print: (value) => void printed.push(value), write: () => undefined, say: () => undefined, file: (name) => name };
}

const good = { "--enterprises": "20", "--months": "6", "--as-of": "2026-11-22", "--seed": "cli", "--out": "" };

function wordsWith(changes: Partial<Record<keyof typeof good, string>>): string[] {
  return ["generate", ...Object.entries({ ...good, ...changes }).flatMap(([name, value]) => (value === "" ? [] : [name, value]))];
}

describe("city generate", () => {
  it("writes the city and answers with what it wrote", async () => {
    const out = await mkdtemp(path.join(os.tmpdir(), "city-verb-"));
    made.push(out);
    const desk = quietDesk();
    expect(await city.run(wordsWith({ "--out": out }), desk)).toBe(exitCode.done);
    expect(desk.printed).toEqual([expect.objectContaining({ enterprises: 20 })]);
    expect(await readFile(path.join(out, "01-registration.csv"), "utf8")).toMatch(/^record_no,uscc,enterprise_name,as_of,op,legal_representative/);
  });

  it.each([
    ["no out", wordsWith({})],
    ["no enterprises", wordsWith({ "--out": "x", "--enterprises": "0" })],
    ["too many months", wordsWith({ "--out": "x", "--months": "1000" })],
    ["a day that does not exist", wordsWith({ "--out": "x", "--as-of": "2026-02-30" })],
    ["no seed", wordsWith({ "--out": "x", "--seed": "" })],
    ["another verb", ["destroy", "--out", "x"]],
    ["nothing", []],
  ])("does not know what to do with %s", async (_what, words) => {
    await expect(city.run(words, quietDesk())).rejects.toThrow(UsageError);
  });

  it("is refused where the place to write to is a file", async () => {
    const out = await mkdtemp(path.join(os.tmpdir(), "city-verb-"));
    made.push(out);
    await writeFile(path.join(out, "file"), "");
    const desk = quietDesk();
    expect(await city.run(wordsWith({ "--out": path.join(out, "file") }), desk)).toBe(exitCode.refused);
    expect(desk.printed).toEqual([expect.objectContaining({ refused: "file-not-writable", cause: "EEXIST" })]);
  });

  it("needs no database", () => {
    expect(city.database).toBe(false);
  });
});
