import readline from "node:readline";
import { openEngine } from "./engine.mjs";

// The code by which Prisma's command line knows an error that the engine explains in `data`.
const explainedError = 4466;

/** Answers one JSON-RPC request per line, one after the other, until the input ends. */
export async function answerRequests(options) {
  let opened;
  const open = () => (opened ??= openEngine(options));
  let printed = 1_000_000;
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = line.trim() === "" ? {} : JSON.parse(line);
    if (request.method === undefined) continue;
    try {
      const result = await call(await open(), request);
      // The native engine has its client print a difference; the WASM engine only returns it.
      if (request.method === "diff" && result.stdout) send({ id: (printed += 1), method: "print", params: { content: result.stdout } });
      send({ id: request.id, result });
    } catch (error) {
      send({ id: request.id, error: await explain(error, opened) });
    }
  }
  process.exit(0);
}

async function call({ engine }, { method, params }) {
  if (method === "getDatabaseVersion") return engine.version(params ?? {});
  if (method === "ensureConnectionValidity") {
    await engine.version();
    return {};
  }
  if (typeof engine[method] !== "function") throw new Error(`the WASM engine does not know ${method}`);
  return (await engine[method](params ?? {})) ?? {};
}

async function explain(error, opened) {
  if (process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
  const known = await opened?.then(({ lastError }) => lastError()).catch(() => undefined);
  return {
    code: explainedError,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: false, message: error.message ?? String(error), error_code: error.code ?? known, meta: null },
  };
}
