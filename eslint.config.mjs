// ESLint insists on finding its configuration here.
export { default } from "./src/checks/lint/config.mjs";
