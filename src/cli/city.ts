import { parseArgs } from "node:util";
import { writeCity } from "@/server/city/write";
import { exitCode, UsageError, type Verb } from "./verb";
import { writeTo } from "./written-file";

const form = "city generate --enterprises N --months M --as-of DATE --seed S --out DIR";

function wholeNumber(name: string, text: string | undefined, most: number): number {
  const value = /^\d{1,7}$/.test(text ?? "") ? Number(text) : 0;
  if (value < 1 || value > most) throw new UsageError(`--${name} must be a whole number from 1 to ${most}`);
  return value;
}

function date(text: string | undefined): string {
  const parsed = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? "") || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
    throw new UsageError("--as-of must be a date, YYYY-MM-DD");
  }
  return text;
}

function given(name: string, text: string | undefined): string {
  if (!text) throw new UsageError(`--${name} is missing`);
  return text;
}

/** Writes a synthetic city as files in the catalogue's format; the same words give the same bytes. */
export const city: Verb = {
  forms: [form],
  database: false,
  async run(words, desk) {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { enterprises: text, months: text, "as-of": text, seed: text, out: text },
    });
    if (positionals.length !== 1 || positionals[0] !== "generate") throw new UsageError("the only form is: city generate");
    const options = {
      enterprises: wholeNumber("enterprises", values.enterprises, 2_000_000),
      months: wholeNumber("months", values.months, 120),
      asOf: date(values["as-of"]),
      seed: given("seed", values.seed),
    };
    return writeTo(desk, given("out", values.out), async (place) => {
      desk.print(await writeCity(options, place));
      return exitCode.done;
    });
  },
};
