import { describe, expect, it } from "vitest";
import { Pool } from "./pool";

function counting(size: number) {
  let made = 0;
  return new Pool(size, () => Promise.resolve((made += 1)));
}

describe("a pool", () => {
  it("uses what was given back before it makes more", async () => {
    const pool = counting(2);
    pool.giveBack(await pool.take());
    expect(await pool.take()).toBe(1);
  });

  it("makes whoever comes too late wait until something is given back", async () => {
    const pool = counting(1);
    const first = await pool.take();
    const later = pool.take();
    pool.giveBack(first);
    expect(await later).toBe(1);
  });

  it("replaces what was dropped", async () => {
    const pool = counting(1);
    await pool.take();
    const later = pool.take();
    pool.drop();
    expect(await later).toBe(2);
  });

  it("is not blocked for ever by one failure to make", async () => {
    let fails = true;
    const pool = new Pool(1, () => (fails ? Promise.reject(new Error("no")) : Promise.resolve("made")));
    await expect(pool.take()).rejects.toThrow("no");
    fails = false;
    expect(await pool.take()).toBe("made");
  });
});
