import { openTarget, type Target } from "@/server/platform/postgres/target";
import { UnusableEnvironment } from "@/server/platform/env/env";
import { holdActingKey, readActingKey } from "@/server/platform/acting/key";
import { migrate } from "@/server/platform/migration/migrate";
import { verbs } from "./table";
import { exitCode, printRefusal, terminal, UsageError, type ExitCode, type Verb } from "./verb";

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name = "", ...rest] = words;
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) return showVerbs(name);
  const verb = await load();
  try {
    return verb.database ? await withDatabase(() => verb.run(rest, terminal)) : await verb.run(rest, terminal);
  } catch (error) {
    if (error instanceof UnusableEnvironment) return showForms({ forms: [] }, error.message);
    if (!isUsage(error)) throw error;
    return showForms(verb, error.message);
  }
}

/** Opens the database, names it in the environment for the services, brings it up to date, and lets go at the end. */
async function withDatabase(work: () => Promise<ExitCode>): Promise<ExitCode> {
  const target = await openTarget();
  const letGo = releaseOnSignal(target);
  try {
    process.env.DATABASE_URL = target.ownerUrl;
    process.env.DATABASE_APP_URL = target.appUrl;
    const migrated = await migrate(target.ownerUrl);
    if (!migrated.ok) return printRefusal(terminal, migrated);
    holdActingKey(await readActingKey(target.ownerUrl));
    return await work();
  } finally {
    await closeConnections();
    await letGo();
  }
}

function releaseOnSignal(target: Target): () => Promise<void> {
  let released: Promise<void> | undefined;
  const release = () => (released ??= target.release());
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    process.once(signal, () => void release().finally(() => process.exit(code)));
  }
  return release;
}

async function closeConnections(): Promise<void> {
  const { closeDatabase } = await import("@/server/platform/runtime");
  await closeDatabase();
}

/** Our own complaint about the words, or that of Node's argument parser. */
function isUsage(error: unknown): error is Error {
  const code = (error as { code?: unknown }).code;
  return error instanceof UsageError || (error instanceof Error && typeof code === "string" && code.startsWith("ERR_PARSE_ARGS"));
}

async function showVerbs(name: string): Promise<ExitCode> {
  if (name !== "" && name !== "help") terminal.say(`there is no verb "${name}"`);
  const loaded = await Promise.all(Object.values(verbs).map((load) => load()));
  for (const form of loaded.flatMap((verb) => verb.forms)) terminal.say(`  npm run -s xinqiao -- ${form}`);
  return name === "help" ? exitCode.done : exitCode.usage;
}

function showForms(verb: Pick<Verb, "forms">, complaint: string): ExitCode {
  terminal.say(complaint);
  for (const form of verb.forms) terminal.say(`  npm run -s xinqiao -- ${form}`);
  return exitCode.usage;
}
