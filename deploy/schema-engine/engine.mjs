import fs from "node:fs";
import { fileURLToPath } from "node:url";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { repairedAdapter } from "./adapter.mjs";

/** Loads Prisma's WASM engine and binds it to the database; `lastError` is what the driver reported last. */
export async function openEngine(options) {
  await loadBindings();
  const adapter = repairedAdapter(options);
  const datamodels = options.schemas.map((file) => [file, fs.readFileSync(file, "utf8")]);
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`);
  const engine = await bindings.SchemaEngine.new(datamodels.length > 0 ? { datamodels } : {}, log, adapter);
  return { engine, lastError: () => adapter.errorRegistry?.code };
}

async function loadBindings() {
  // The engine looks for this name when it panics, as it would find it in Prisma's own program.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`PANIC ${text}\n`) };
  const home = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm"));
  const file = home.replace(/[^/]+$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}
