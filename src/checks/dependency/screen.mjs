const tests = "\\.test\\.tsx?$";

export const screenRules = [
  {
    name: "screen-knows-no-server",
    comment: "What a screen imports from the server lands in the browser. Types only: data comes through tRPC or as properties from the page.",
    severity: "error",
    from: { path: "^src/ui", pathNot: tests },
    to: { path: "^src/server", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "screen-knows-no-page",
    comment: "Pages arrange screens, never the other way round; a server action comes to a form as a property.",
    severity: "error",
    from: { path: "^src/ui" },
    to: { path: "^src/app", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "kit-knows-no-domain",
    comment: "The kit would serve any public service. Whatever knows a need, a loan or a consent belongs into ui/<noun>.",
    severity: "error",
    from: { path: "^src/ui/kit", pathNot: tests },
    to: { path: "^src/", pathNot: "^src/ui/kit" },
  },
  {
    name: "page-calls-no-store",
    comment: "A page asks through server/caller or tRPC, where permission is checked; a service or a repository called directly has no guard.",
    severity: "error",
    from: { path: "^src/app", pathNot: tests },
    to: { path: "^src/server/.*(service|repository)\\.ts$" },
  },
  {
    name: "light-pages-stay-light",
    comment: "Public and enterprise pages work on a cheap phone: antd costs 242 KB and is for staff screens. Use ui/kit.",
    severity: "error",
    from: { path: "^src/app/(\\((public|enterprise)\\)/|layout\\.tsx$)" },
    to: { path: "node_modules/(antd|@ant-design)/", reachable: true },
  },
];
