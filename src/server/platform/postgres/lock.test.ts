import { describe, expect, it } from "vitest";
import { inTurn, takeLock } from "./lock";

const folder = `/tmp/lock-${process.pid}`;

describe("a lock on a data folder", () => {
  it("is held by one, who tells the other about itself", async () => {
    const first = await takeLock(folder, "server", "http://localhost:3000");
    expect(await takeLock(folder, "server", "http://localhost:4000")).toEqual({ taken: false, about: "http://localhost:3000" });
    if (first.taken) await first.lock.release();
  });

  it("is free again once released", async () => {
    const first = await takeLock(folder, "again", "");
    if (first.taken) await first.lock.release();
    const second = await takeLock(folder, "again", "");
    expect(second.taken).toBe(true);
    if (second.taken) await second.lock.release();
  });

  it("of one purpose or folder does not hinder another", async () => {
    const locks = await Promise.all([takeLock(folder, "one", ""), takeLock(folder, "two", ""), takeLock(`${folder}-b`, "one", "")]);
    expect(locks.map((lock) => lock.taken)).toEqual([true, true, true]);
    await Promise.all(locks.map((lock) => (lock.taken ? lock.lock.release() : undefined)).filter((end) => end !== undefined));
  });

  it("makes work go one after the other, also after a failure", async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await expect(inTurn(folder, "turn", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    await Promise.all([inTurn(folder, "turn", work), inTurn(folder, "turn", work), inTurn(folder, "turn", work)]);
    expect(most).toBe(1);
  });
});
