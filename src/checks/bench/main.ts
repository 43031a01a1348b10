import fs from "node:fs";
import path from "node:path";

type Bench = { run: () => AsyncIterable<object>; onlyWhenNamed?: boolean };

const folder = import.meta.dirname;
const known = fs.readdirSync(folder).filter((name) => name.endsWith(".bench.ts")).map((name) => name.slice(0, -".bench.ts".length)).sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`xinqiao: there is no bench ${unknown.join(", ")}; there are ${known.join(", ")}\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) await measure(name);
}

/** Prints one JSON line per measurement, as soon as it is made. */
async function measure(name: string): Promise<void> {
  const bench = (await import(path.join(folder, `${name}.bench.ts`))) as Bench;
  if (bench.onlyWhenNamed === true && !asked.includes(name)) return;
  for await (const line of bench.run()) process.stdout.write(`${JSON.stringify({ bench: name, ...line })}\n`);
}
