import { parseArgs } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@/domain/account/demo-password";
import { dataFolder, openTarget, type Target } from "@/server/platform/postgres/target";
import { takeLock, type Lock } from "@/server/platform/postgres/lock";
import { migrate } from "@/server/platform/migration/migrate";
import { publicUrl, readEnvironment } from "@/server/platform/env/env";
import { buildIsCurrent } from "@/server/platform/serving/build";
import { ChildFailed, Family } from "@/server/platform/serving/child";
import { listDemoLogins, openDatabase, type DemoLogin } from "@/server/platform/serving/opening";
import "@/server/platform/serving/end-with-parent.mjs";
import { findPortHolder, portStaysTaken } from "@/server/platform/serving/port";
import { waitUntilServing } from "@/server/platform/serving/readiness";
import { keptSecret } from "@/server/platform/serving/secret";
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
    const site = publicUrl();
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
    return serveUntilTold({ dev: values.dev, address, site, lock: attempt.lock, desk });
  },
};

/** `address` is where this machine finds the server, `site` where people do. */
type Run = { dev: boolean; address: string; site: string; lock: Lock; desk: Desk };

async function serveUntilTold(run: Run): Promise<ExitCode> {
  const family = new Family();
  let target: Target | undefined;
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= family.end().then(() => target?.release()).then(() => run.lock.release()));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void end().finally(() => process.exit(exitCode.done)));
  }
  try {
    run.desk.say("opening the database");
    target = await openTarget();
    return await bringUp(run, family, target);
  } catch (error) {
    if (!(error instanceof ChildFailed)) throw error;
    run.desk.say(error.message);
    return exitCode.refused;
  } finally {
    await end();
  }
}

async function bringUp(run: Run, family: Family, target: Target): Promise<ExitCode> {
  const { desk } = run;
  const environment = serverEnvironment(run, target);
  const opened = await openWhole(desk, target);
  if (opened === null) return exitCode.refused;
  const fills = opened.empty && (target.embedded || readEnvironment().XINQIAO_DEMO);
  await Promise.all([fills ? fillDemo(run, family, environment) : undefined, buildWhenBehind(run, family, environment)]);
  if (family.ending) return exitCode.done;
  return serveBuilt(run, family, target, environment);
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
  const { NEXTAUTH_SECRET, XINQIAO_DEMO, XINQIAO_PUBLIC_URL, XINQIAO_TRUSTED_PROXIES, XINQIAO_PUBLIC_PAGE_SECONDS, HOST, PORT } = readEnvironment();
  return {
    ...process.env,
    NODE_ENV: run.dev ? "development" : "production",
    DATABASE_URL: target.ownerUrl,
    DATABASE_APP_URL: target.appUrl,
    NEXTAUTH_SECRET: NEXTAUTH_SECRET ?? keptSecret(dataFolder()),
    NEXTAUTH_URL: run.site,
    XINQIAO_PUBLIC_URL: run.site,
    // Below here the embedded database has a name too, and would pass for one of the operator's own.
    XINQIAO_DEMO: target.embedded || XINQIAO_DEMO ? "1" : "0",
    XINQIAO_ANY_HOST: XINQIAO_PUBLIC_URL === undefined ? "1" : "0",
    XINQIAO_TRUSTED_PROXIES,
    XINQIAO_PUBLIC_PAGE_SECONDS: String(XINQIAO_PUBLIC_PAGE_SECONDS),
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

async function serveBuilt(run: Run, family: Family, target: Target, environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  const child = family.start(run.dev ? [...door, "--dev"] : door, environment);
  let code: number | null | undefined;
  child.once("exit", (status) => (code = status ?? 1));
  if (await waitUntilServing(run.address, () => code !== undefined)) {
    announce(run, await listDemoLogins(target));
  }
  while (code === undefined) await pause(200);
  if (!family.ending) run.desk.say(`the server ended by itself with ${code}`);
  return code === 0 ? exitCode.done : exitCode.refused;
}

function announce({ desk, site, address }: Run, logins: readonly DemoLogin[]): void {
  desk.say(site === address ? `ready at ${site}` : `ready at ${site}, on this machine at ${address}`);
  if (logins.length === 0) return;
  desk.say(`demo logins, all with the password ${demoPassword}:`);
  for (const { role, loginName, organisation } of logins) desk.say(`  ${loginName.padEnd(24)} ${role.padEnd(20)} ${organisation.zh}`);
}
