import type { CredentialsConfig } from "next-auth/providers/credentials";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "../runtime";
import { authOptions } from "./options";

// Nobody listens there.
vi.stubEnv("DATABASE_URL", "postgresql://somebody:secret@127.0.0.1:1/nowhere");
vi.stubEnv("LOG_LEVEL", "silent");
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

describe("signing in while the database is away", () => {
  it("says that it is impossible now, which is neither a wrong password nor the database's address", async () => {
    const [provider] = authOptions.providers as (CredentialsConfig & { options: CredentialsConfig })[];
    const answer = provider?.options.authorize({ loginName: "centre-clerk", password: "right" }, { headers: {}, method: "POST", body: {}, query: {} });
    await expect(answer).rejects.toThrow(/^sign-in-impossible$/);
  });
});
