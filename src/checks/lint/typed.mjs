import tseslint from "typescript-eslint";

const typescript = ["**/*.ts", "**/*.tsx"];

const rules = {
  "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true, IIFEs: true }],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  // A form's action and an event handler may be asynchronous; React and the browser do not wait for either.
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }],
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
  // Server actions and ports are asynchronous by contract, also where today's code has nothing to wait for.
  "@typescript-eslint/require-await": "off",
};

/** The rules that need types, for every TypeScript file. */
export const typedRules = [
  ...tseslint.configs.recommendedTypeChecked.map((part) => ({ ...part, files: part.files ?? typescript })),
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true } },
    rules,
  },
];
