import { describe, expect, it } from "vitest";
import { availableBytes, heapLimitMb } from "./memory";

const gigabytes = (count: number) => count * 1024 ** 3;

describe("the server's memory", () => {
  it.each([
    [gigabytes(1), 512],
    [gigabytes(3), 1_024],
    [gigabytes(8), 2_730],
    [gigabytes(12), 4_096],
    [gigabytes(256), 4_096],
  ])("of a machine with %i bytes is %i MB", (bytes, mb) => {
    expect(heapLimitMb(bytes)).toBe(mb);
  });

  it("is what the setting says, whatever the machine has", () => {
    expect(heapLimitMb(gigabytes(64), 300)).toBe(300);
  });

  it("is read from a machine that has some", () => {
    expect(availableBytes()).toBeGreaterThan(gigabytes(0.1));
  });
});
