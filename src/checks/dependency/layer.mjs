const tests = "\\.test\\.tsx?$";
const repository = "^src/server/.*repository\\.ts$";
const service = "^src/server/.*service\\.ts$";
const router = "^src/server/.*router\\.ts$";

// Pure tables and arithmetic: no clock, no network, no files.
const pureData = "node_modules/(zod|decimal\\.js|chinese-days|nzh|pinyin-pro)/";

export const layerRules = [
  {
    name: "domain-knows-only-domain",
    comment: "The domain decides by facts it is given. Whoever knows the database, the screen or the framework calls it, never the other way round.",
    severity: "error",
    from: { path: "^src/domain", pathNot: tests },
    to: { path: "^src/", pathNot: "^src/domain" },
  },
  {
    name: "domain-touches-no-machine",
    comment: "No Node module and no package but pure data: the same facts must give the same answer everywhere. Take the value as an argument.",
    severity: "error",
    from: { path: "^src/domain", pathNot: [tests, "/fixture/"] },
    to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"], pathNot: pureData },
  },
  {
    name: "router-declares",
    comment: "A router names input, permission and refusals; its own service acts. Reading or writing belongs into that service.",
    severity: "error",
    from: { path: router },
    to: { path: repository },
  },
  {
    name: "router-keeps-to-its-noun",
    comment: "A router calls its own noun's service. What spans nouns is a service that calls another noun's service.",
    severity: "error",
    from: { path: "^src/server/([^/]+)/.*router\\.ts$" },
    to: { path: service, pathNot: "^src/server/$1/" },
  },
  {
    name: "service-knows-no-face",
    comment: "A service serves every face alike: pages, machines, jobs and the command line. It returns outcomes and knows none of them.",
    severity: "error",
    from: { path: service },
    to: { path: [router, "^src/(app|ui|cli)/", "node_modules/(next|next-auth|next-intl)/"] },
  },
  {
    name: "service-keeps-to-its-repository",
    comment: "Another noun's tables are that noun's matter: ask its service, which keeps its rules.",
    severity: "error",
    from: { path: "^src/server/([^/]+)/.*service\\.ts$" },
    to: { path: repository, pathNot: "^src/server/$1/" },
  },
  {
    name: "repository-only-stores",
    comment: "A repository finds, lists, marks and inserts. Decisions are made above it.",
    severity: "error",
    from: { path: repository },
    to: { path: [router, service] },
  },
  {
    name: "drivers-stay-below",
    comment: "Only repositories, the platform and the bench speak to PostgreSQL directly: elsewhere SQL would slip past the tenant scope.",
    severity: "error",
    from: { path: "^src", pathNot: [repository, tests, "^src/server/platform/", "^src/checks/bench/"] },
    to: { path: "node_modules/(pg|postgres|@prisma/(client|adapter-pg))/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "connector-only-connects",
    comment: "A connector translates for one outside system. It is called by services and calls none.",
    severity: "error",
    from: { path: "^src/server/connectors/", pathNot: tests },
    to: { path: [router, service, repository] },
  },
  {
    name: "jobs-and-verbs-call-services",
    comment: "A job or a verb of the command line is a face like any other: it calls services, so that permission, audit and scope hold.",
    severity: "error",
    from: { path: "^src/(cli|server/jobs)/", pathNot: tests },
    to: { path: [repository, router] },
  },
  {
    name: "platform-knows-no-noun",
    comment: "The platform carries every noun and knows none, but for login, which is about persons, and the wiring of tests.",
    severity: "error",
    from: { path: "^src/server/platform/", pathNot: [tests, "^src/server/platform/(auth|testing|serving)/"] },
    to: { path: "^src/server/(?!platform/)", dependencyTypesNot: ["type-only"] },
  },
];
