import fs from "node:fs";
import path from "node:path";
import { countVitest } from "./report";
import { bin, runProgram, type Step } from "./step";

/** One vitest project as a step; every test of it counts. */
export function vitestStep(project: "unit" | "integration", folder: string): Step {
  const file = path.join(folder, `${project}.json`);
  return {
    name: project,
    run: async () => {
      const { output } = await runProgram([bin("vitest"), "run", `--project=${project}`, "--reporter=json", `--outputFile=${file}`]);
      if (!fs.existsSync(file)) return { passed: 0, failed: 1, failures: [`${project} did not run\n${output.trim()}`] };
      return countVitest(JSON.parse(fs.readFileSync(file, "utf8")));
    },
  };
}
