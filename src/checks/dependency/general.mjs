const tests = "\\.test\\.tsx?$";

export const generalRules = [
  {
    name: "no-circle",
    comment: "Two files that need each other are one idea cut in the wrong place: move what both need into a third file.",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "no-missing-file",
    comment: "The import leads nowhere: the file was moved, or the package is not in package.json.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^server-only$" },
  },
  {
    name: "no-test-in-product",
    comment: "Product code does not lean on tests; what both need lives beside the code, in a file of its own.",
    severity: "error",
    from: { path: "^src", pathNot: [tests, "/testing/", "^src/checks/"] },
    to: { path: [tests, "^src/server/.*/testing/"] },
  },
  {
    name: "no-development-package-in-product",
    comment: "A package that only development needs may be missing where the product runs.",
    severity: "error",
    from: { path: "^src", pathNot: [tests, "/testing/", "^src/checks/", "/fixture/"] },
    to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/", dependencyTypesNot: ["type-only"] },
  },
];
