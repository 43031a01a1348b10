import { describe, expect, test } from "vitest";
import * as limits from "./sign-in-limit";

const { nameFromAddressLimit, nameLimit, addressLimit, ownLimit } = limits;

describe("waits", () => {
  test.each(Object.entries(limits))("of %s never grow shorter, and begin with guesses that are free", (_, { waitSeconds }) => {
    expect(waitSeconds[0]).toBe(0);
    expect(waitSeconds).toEqual(waitSeconds.toSorted((a, b) => a - b));
  });

  test("double after five guesses, up to a quarter of an hour", () => {
    expect(nameFromAddressLimit.waitSeconds).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900]);
    expect(ownLimit.waitSeconds).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900]);
  });

  test("that strangers can provoke for others are short", () => {
    expect(nameLimit.waitSeconds.slice(18)).toEqual([0, 5, 10, 20, 40, 60]);
    expect(Math.max(...addressLimit.waitSeconds)).toBe(300);
  });
});
