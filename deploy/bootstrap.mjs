// Runs on the machine's own Node (20 or newer) before anything is installed: built-in modules only.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const at = (...parts) => path.join(root, ...parts);

/** Installs the packages and generates the database client where either is missing or behind; returns the environment for children. */
export function prepare() {
  if (!dependenciesMatchLock()) installDependencies();
  const environment = childEnvironment();
  if (!clientIsCurrent()) generateClient(environment);
  return environment;
}

/** The project's programs come first on PATH, above all its Node 24. */
export function childEnvironment() {
  return { ...process.env, PATH: `${at("node_modules/.bin")}${path.delimiter}${process.env.PATH ?? ""}` };
}

/** Node 24 from npm where it exists for this machine, otherwise the Node that runs us. */
export function nodeProgram() {
  const own = at("node_modules/.bin/node");
  return fs.existsSync(own) ? own : process.execPath;
}

/** Runs a TypeScript entry to its end, passing signals on; resolves with the exit code. */
export function runTypeScript(entry, words, environment) {
  const loader = `file://${at("node_modules/tsx/dist/loader.mjs")}`;
  return runProgram(nodeProgram(), ["--import", loader, at(entry), ...words], environment);
}

/** Runs a program in the project's folder to its end, passing signals on; resolves with the exit code. */
export function runProgram(program, words, environment) {
  const child = spawn(program, words, { cwd: root, env: environment, stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
  const watch = watchParent(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearInterval(watch);
      for (const each of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(each, pass);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}

/** npm's shell may die without passing its signal on; then our parent changes, and we end as if told. */
function watchParent(whenOrphaned) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) whenOrphaned();
  }, 500);
  timer.unref();
  return timer;
}

function dependenciesMatchLock() {
  const installed = readJson(at("node_modules/.package-lock.json"))?.packages;
  const wanted = readJson(at("package-lock.json"))?.packages;
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional, extraneous }]) =>
      name === "" || optional || devOptional || extraneous || installed[name]?.version === version,
  );
}

function installDependencies() {
  say("installing packages as package-lock.json says (one to three minutes)");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const [program, all] = npm?.endsWith(".js") ? [process.execPath, [npm, ...words]] : ["npm", words];
  must(spawnSync(program, all, { cwd: root, stdio: ["ignore", 2, 2] }), "npm ci");
}

function clientIsCurrent() {
  const client = fs.statSync(at("src/server/platform/db/generated/client.ts"), { throwIfNoEntry: false });
  return client !== undefined && newestIn(at("prisma/schema")) <= client.mtimeMs;
}

function newestIn(folder) {
  return Math.max(...fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).mtimeMs));
}

function generateClient(environment) {
  say("generating the database client");
  const words = [at("node_modules/prisma/build/index.js"), "generate", "--no-hints"];
  must(spawnSync(nodeProgram(), words, { cwd: root, env: environment, stdio: ["ignore", "ignore", 2] }), "prisma generate");
}

function must({ status, error }, what) {
  if (status !== 0) throw new Error(`${what} failed${error ? `: ${error.message}` : ""}`);
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

/** Progress goes to standard error: standard output belongs to the command's answer. */
export function say(message) {
  process.stderr.write(`xinqiao: ${message}\n`);
}
