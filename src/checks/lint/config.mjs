import next from "eslint-config-next/core-web-vitals";
import { layerRules } from "./layer.mjs";
import { typedRules } from "./typed.mjs";

/** What ESLint checks; files and folders as wholes are the tidy test's matter, imports dependency-cruiser's. */
const config = [
  {
    ignores: [
      ".next/**",
      ".data/**",
      "node_modules/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
      "src/server/platform/db/generated/**",
    ],
  },
  // A rule that has to be switched off in one place is wrong, or the place is.
  { linterOptions: { noInlineConfig: true } },
  ...next,
  ...typedRules,
  ...layerRules,
  // The pictures here are QR codes and drawings made on the spot; there is nothing for an optimiser to fetch.
  { rules: { "@next/next/no-img-element": "off" } },
  {
    // Test files are lists of guarantees: the one function around them may be long.
    files: ["**/*.test.ts", "**/*.test.tsx", "e2e/**"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // Playwright's fixtures call a function `use`, which is not React's.
    files: ["e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
];

export default config;
