import { parseArgs } from "node:util";
import { demoPassword } from "@/domain/account/demo-password";
import { dataFolder, openTarget, type Target } from "@/server/platform/postgres/target";
import { takeLock, type Lock } from "@/server/platform/postgres/lock";
import { migrate } from "@/server/platform/migration/migrate";
import { readEnvironment } from "@/server/platform/env/env";
import { buildIsCurrent } from "@/server/platform/serving/build";
import { ChildFailed, Family } from "@/server/platform/serving/child";
import { databaseWard } from "@/server/platform/serving/database-ward";
import { listDemoLogins, openDatabase, type DemoLogin } from "@/server/platform/serving/opening";
import "@/server/platform/serving/end-with-parent.mjs";
import { findPortHolder, portStaysTaken } from "@/server/platform/serving/port";
import { availableBytes, heapLimitMb } from "@/server/platform/serving/memory";
import { probeAddress } from "@/server/platform/serving/readiness";
import { keptSecret } from "@/server/platform/serving/secret";
import { serverWard } from "@/server/platform/serving/server-ward";
import { supervise, type Supervision, type Ward } from "@/server/platform/serving/supervise";
import { exitCode, printRefusal, type Desk, type ExitCode, type Verb } from "./verb";

const next = "node_modules/next/dist/bin/next";

/** The pages behind their door. Node reads its types away itself, or is told to where it is older. */
const door = [...(process.features.typescript ? [] : ["--experimental-strip-types"]), "src/server/platform/door/main.ts"];

/** What `npm start` and `npm run dev` run once the packages are there. */
export const serve: Verb = {
  forms: ["serve [--dev]"],
  database: false,
  async run(words, desk) {
    const { values } = parseArgs({ args: [...words], options: { dev: { type: "boolean", default: false } } });
    const { HOST, PORT } = readEnvironment();
    const address = `http://localhost:${PORT}`;
    const attempt = await takeLock(dataFolder(), "server", address);
    if (!attempt.taken) {
      desk.say(`already running at ${attempt.about} on ${dataFolder()}; stop that one first, or name another folder in XINQIAO_DATA`);
      return exitCode.refused;
    }
    if (await portStaysTaken(PORT, HOST)) {
      const holder = findPortHolder(PORT);
      desk.say(`port ${PORT} is in use by ${holder === undefined ? "another program" : `process ${holder.pid} (${holder.command})`}; stop it, or name a free port in PORT`);
      return exitCode.refused;
    }
    return serveUntilTold({ dev: values.dev, address, lock: attempt.lock, desk });
  },
};

type Run = { dev: boolean; address: string; lock: Lock; desk: Desk };

async function serveUntilTold(run: Run): Promise<ExitCode> {
  const family = new Family();
  const told = new AbortController();
  run.desk.say("opening the database");
  const opening = openTarget(told.signal);
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= endAll(run, family, opening, told));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void end().finally(() => process.exit(exitCode.done)));
  }
  try {
    return await bringUp(run, family, await opening, told.signal);
  } catch (error) {
    if (told.signal.aborted) return exitCode.done;
    if (!(error instanceof ChildFailed)) throw error;
    run.desk.say(error.message);
    return exitCode.refused;
  } finally {
    await end();
  }
}

/** The database goes last: the server may still be writing. One that is only just being opened is let go of as well. */
async function endAll(run: Run, family: Family, opening: Promise<Target>, told: AbortController): Promise<void> {
  told.abort();
  await family.end();
  await opening.then((target) => target.release(), () => undefined);
  await run.lock.release();
}

async function bringUp(run: Run, family: Family, target: Target, told: AbortSignal): Promise<ExitCode> {
  const { desk } = run;
  const opened = await openWhole(desk, target);
  if (opened === null) return exitCode.refused;
  const fills = opened.empty && (target.embedded || readEnvironment().XINQIAO_DEMO);
  const environment = serverEnvironment(run, target);
  await Promise.all([fills ? fillDemo(run, family, environment) : undefined, buildWhenBehind(run, family, environment)]);
  return serveBuilt(run, family, target, told);
}

/** Brings the database up to date. A half-filled demo city is thrown away where the database is ours alone, and refused elsewhere. */
async function openWhole(desk: Desk, target: Target): Promise<{ empty: boolean } | null> {
  const migrated = await migrate(target.ownerUrl);
  if (!migrated.ok) {
    printRefusal(desk, migrated);
    return null;
  }
  if (migrated.value.length > 0) desk.say(`applied ${migrated.value.length} migrations`);
  const opened = await openDatabase(target);
  if (opened.fill !== "half-filled") return opened;
  if (!target.embedded) {
    desk.say("the filling of the demo city into the database that DATABASE_URL names was interrupted, so it is no whole city; drop and create that database anew, or name another one, and start again");
    return null;
  }
  desk.say("the demo city was left half filled; starting over");
  await target.recreate();
  return openWhole(desk, target);
}

function serverEnvironment(run: Run, target: Target): NodeJS.ProcessEnv {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, XINQIAO_PUBLIC_URL, XINQIAO_TRUSTED_PROXIES, XINQIAO_PUBLIC_PAGE_SECONDS, HOST, PORT } = readEnvironment();
  return {
    ...process.env,
    NODE_ENV: run.dev ? "development" : "production",
    DATABASE_URL: target.ownerUrl,
    DATABASE_APP_URL: target.appUrl,
    NEXTAUTH_SECRET: NEXTAUTH_SECRET ?? keptSecret(dataFolder()),
    NEXTAUTH_URL: NEXTAUTH_URL ?? run.address,
    XINQIAO_TRUSTED_PROXIES,
    XINQIAO_PUBLIC_PAGE_SECONDS: String(XINQIAO_PUBLIC_PAGE_SECONDS),
    XINQIAO_ANY_HOST: XINQIAO_PUBLIC_URL === undefined ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST,
    PORT: String(PORT),
  };
}

async function fillDemo({ desk }: Run, family: Family, environment: NodeJS.ProcessEnv): Promise<void> {
  desk.say("filling the empty database with the demo city (some minutes, only this once)");
  await family.run("filling the demo city", ["--import", "tsx", "src/cli/main.ts", "demo", "fill"], environment);
}

async function buildWhenBehind({ dev, desk }: Run, family: Family, environment: NodeJS.ProcessEnv): Promise<void> {
  if (dev || buildIsCurrent()) return;
  desk.say("building the pages (about a minute, only after a change)");
  await family.run("the build", [next, "build"], environment);
}

/** What Node serves with, said in this one place. Its objects get a limit, so that running out of memory ends it and not the machine. */
function serverWords({ dev }: Run): string[] {
  if (dev) return [...door, "--dev"];
  return [`--max-old-space-size=${heapLimitMb(availableBytes(), readEnvironment().XINQIAO_SERVER_MEMORY_MB)}`, ...door];
}

/** Keeps the server and the embedded database running until told to end, or until one of them cannot be kept running. */
async function serveBuilt(run: Run, family: Family, target: Target, told: AbortSignal): Promise<ExitCode> {
  const { HOST, PORT } = readEnvironment();
  const server = serverWard({
    family,
    words: serverWords(run),
    environment: () => serverEnvironment(run, target),
    address: probeAddress(HOST, PORT),
    databaseLog: target.cluster?.log,
    ...(run.dev ? { liveness: null } : {}),
  });
  const supervision: Supervision = { say: (message) => run.desk.say(message), told };
  const wards: Promise<"told" | "loop">[] = [supervise(announced(run, target, server), supervision)];
  if (target.cluster !== undefined) wards.push(supervise(databaseWard(target.cluster, server.renew), supervision));
  return (await Promise.race(wards)) === "told" ? exitCode.done : exitCode.refused;
}

/** Tells where it is and who may sign in, the first time that it serves. */
function announced(run: Run, target: Target, ward: Ward): Ward {
  let done = false;
  const announceOnce = async () => {
    if (done) return;
    done = true;
    // Without the database there is nobody to name; the address is worth telling all the same.
    announce(run, await listDemoLogins(target).catch(() => []));
  };
  return { ...ward, run: (serves, told) => ward.run(() => { serves(); void announceOnce(); }, told) };
}

function announce({ desk, address }: Run, logins: readonly DemoLogin[]): void {
  desk.say(`ready at ${address}`);
  if (logins.length === 0) return;
  desk.say(`demo logins, all with the password ${demoPassword}:`);
  for (const { role, loginName, organisation } of logins) desk.say(`  ${loginName.padEnd(24)} ${role.padEnd(20)} ${organisation.zh}`);
}
