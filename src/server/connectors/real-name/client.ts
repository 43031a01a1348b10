import { readEnvironment } from "@/server/platform/env/env";

/** What the real-name service says of a name and an identity number. */
export type RealNameAnswer = "matched" | "mismatched" | "unavailable";

/** The port to the real-name service of the public-security authority. */
export interface RealNameService {
  check(person: { name: string; identityNumber: string }): Promise<RealNameAnswer>;
}

const SLOW_MILLISECONDS = 4_000;

/**
 * A simulated real-name service: no such service can be reached from a demo city. It matches every well-formed number but
 * those ending in 0000, and XINQIAO_SIMULATE_REAL_NAME makes it slow, down or wrong, so that the screens can be tried.
 */
export const simulatedRealNameService: RealNameService = {
  async check({ identityNumber }) {
    const mood = readEnvironment().XINQIAO_SIMULATE_REAL_NAME;
    if (mood === "down") return "unavailable";
    if (mood === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
    const matched = !identityNumber.endsWith("0000");
    return matched === (mood !== "wrong") ? "matched" : "mismatched";
  },
};
