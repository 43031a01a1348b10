import { layerRules } from "./layer.mjs";
import { generalRules } from "./general.mjs";
import { screenRules } from "./screen.mjs";

/** Who may import whom. Every rule says why, so that breaking it teaches where the code belongs. */
const config = {
  forbidden: [...generalRules, ...layerRules, ...screenRules],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "src/server/platform/db/generated" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
    skipAnalysisNotInRules: true,
  },
};

export default config;
