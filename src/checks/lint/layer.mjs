import { environment, looseNumbers, machineTime, nowhere, spokenWords } from "./syntax.mjs";
import { waysOn } from "./way-on.mjs";

const tests = ["**/*.test.ts", "**/*.test.tsx"];

const forbid = (...forms) => ({ "no-restricted-syntax": ["error", ...nowhere, ...waysOn, ...forms] });

/** What each layer may not write, from the general to the particular. */
export const layerRules = [
  { files: ["**/*.ts", "**/*.tsx"], rules: forbid() },
  // The domain knows no machine: no clock, no environment, no floating point from text.
  { files: ["src/domain/**/*.ts"], ignores: tests, rules: forbid(...machineTime, ...looseNumbers, environment) },
  // Services are given their time and their settings; only the platform below them asks the machine.
  { files: ["src/server/**/*.ts"], ignores: [...tests, "src/server/platform/**"], rules: forbid(...machineTime, environment) },
  // Every visible word comes from the message files, in both languages.
  { files: ["src/app/**/*.tsx", "src/ui/**/*.tsx"], ignores: tests, rules: forbid(...spokenWords, environment) },
];
