import * as z from "zod";
import { parseProxies } from "../door/client-address";

const flag = z.enum(["0", "1"]).transform((text) => text === "1");
const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "a postgresql:// address is expected" });

/** Every setting that the program reads from its environment, with what holds when it is not set. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().default("0.0.0.0"),
  PORT: port.default(3000),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  XINQIAO_DATA: z.string().default(".data"),
  XINQIAO_DEMO: flag.default(false),
  XINQIAO_SERVER_MEMORY_MB: z.coerce.number().int().min(256).optional(),
  XINQIAO_PUBLIC_URL: z.url().optional(),
  XINQIAO_TRUSTED_PROXIES: z.string().default("").refine((text) => parseProxies(text) !== null, "addresses or networks separated by commas are expected"),
  XINQIAO_PUBLIC_PAGE_SECONDS: z.coerce.number().int().min(0).max(600).default(60),
  XINQIAO_POSTGRES_ACCOUNT: z.enum(["nobody"]).optional(),
  XINQIAO_CHROMIUM: z.string().optional(),
  XINQIAO_SIMULATE_REAL_NAME: z.enum(["ok", "slow", "down", "wrong"]).default("ok"),
  XINQIAO_SIMULATE_SIGNATURE: z.enum(["ok", "slow", "down", "wrong"]).default("ok"),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  NEXTAUTH_URL: z.url().optional(),
  XINQIAO_SITE_HOST: z.string().optional(),
  XINQIAO_SITE_PHONE: z.string().optional(),
  XINQIAO_SITE_EMAIL: z.email().optional(),
  XINQIAO_SITE_ICP: z.string().optional(),
  XINQIAO_SITE_POLICE: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  METRICS_TOKEN: z.string().min(16).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
