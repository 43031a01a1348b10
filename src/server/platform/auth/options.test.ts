import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "../runtime";
import { DeviceCookie } from "./device-cookie";
import { authOptions } from "./options";

// Nobody listens there.
vi.stubEnv("DATABASE_URL", "postgresql://somebody:secret@127.0.0.1:1/nowhere");
vi.stubEnv("LOG_LEVEL", "silent");
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

interface Options {
  readonly authorize: (given: Record<string, string>, request: object) => Promise<unknown>;
}

describe("signing in while the database is away", () => {
  it("says that it is impossible now, which is neither a wrong password nor the database's address", async () => {
    const [provider] = authOptions(new DeviceCookie("")).providers as unknown as { readonly options: Options }[];
    const answer = provider?.options.authorize({ loginName: "centre-clerk", password: "right" }, { headers: {} });
    await expect(answer).rejects.toThrow(/^sign-in-impossible$/);
  });
});
