import path from "node:path";
import { defineConfig } from "vitest/config";

const noun = process.env.MUTATED_NOUN ?? "";

/** A noun's rules answer to the noun's own tests, and its lifecycle to those that walk every lifecycle: what a mutant survives here, no test beside the rule would notice. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve("src") } },
  test: { include: [`src/domain/${noun}/**/*.test.ts`, "src/domain/lifecycle/*.test.ts"] },
});
