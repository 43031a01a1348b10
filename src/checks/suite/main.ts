import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { journeyStep } from "./journey-step";
import { bin, endWithSignals, programStep, type Finding, type Step } from "./step";
import { vitestStep } from "./vitest-step";

const fast = process.argv.includes("--fast");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-suite-"));

// Two at a time where neither needs the machine to itself.
const waves: Step[][] = [
  [
    // Next writes the types of its routes and style sheets; without them a fresh clone does not compile.
    programStep("types", [bin("next"), "typegen"], [bin("tsc"), "--noEmit"]),
    vitestStep("unit", folder),
  ],
  [programStep("lint", [bin("eslint"), "."]), programStep("dependencies", [bin("depcruise"), "src", "--config", "src/checks/dependency/config.mjs"])],
];
if (!fast) waves.push([vitestStep("integration", folder)], [journeyStep(folder)]);

const findings: Finding[] = [];
endWithSignals();
try {
  for (const wave of waves) if (process.exitCode === undefined) findings.push(...(await Promise.all(wave.map(perform))));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

for (const failure of findings.flatMap((finding) => finding.failures)) process.stdout.write(`\nFAILED ${failure}\n`);
const total = (pick: (finding: Finding) => number) => findings.reduce((sum, finding) => sum + pick(finding), 0);
const failed = total((finding) => finding.failed);
process.stdout.write(`\n${total((finding) => finding.passed)} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function perform(step: Step): Promise<Finding> {
  const started = performance.now();
  const finding = await step.run().catch((error: unknown): Finding => ({ passed: 0, failed: 1, failures: [`${step.name}\n${String(error)}`] }));
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`${step.name.padEnd(14)} ${finding.passed} passed, ${finding.failed} failed  (${seconds} s)\n`);
  return finding;
}
