import fs from "node:fs";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";

/** Where the copy under test lives while a run lasts, and its reports afterwards; git ignores it. */
const folder = ".data/mutation";

const [noun] = process.argv.slice(2);
if (noun === undefined || !fs.existsSync(path.join("src/domain", noun))) {
  process.stderr.write("usage: npm run mutation -- <noun>, a folder of src/domain such as money, loan or report/categories\n");
  process.exitCode = 2;
} else {
  await mutate(noun);
}

/** Changes the rules of one folder one by one and runs the noun's tests on each change; what no test notices is printed as survived. */
async function mutate(noun: string) {
  // The test runner is a process of its own, and its configuration a file: this is how it learns whose tests to run.
  process.env.MUTATED_NOUN = noun.split("/")[0];
  const report = `${folder}/${noun.replaceAll("/", "-")}`;
  const stryker = new Stryker({
    mutate: [`src/domain/${noun}/*.ts`, "!**/*.test.ts"],
    // The domain needs nothing but itself, so nothing else is copied to where the mutants live.
    ignorePatterns: ["/*", "!/src", "/src/*", "!/src/domain", "!/src/checks", "!/package.json", "!/tsconfig.json"],
    tempDirName: `${folder}/sandbox`,
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    vitest: { configFile: "src/checks/mutation/vitest.config.ts" },
    coverageAnalysis: "perTest",
    concurrency: 1,
    reporters: ["clear-text", "progress", "html", "json"],
    clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false, reportTests: false, reportMutants: true },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  });
  await stryker.runMutationTest();
}
