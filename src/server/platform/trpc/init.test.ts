import { describe, expect, it } from "vitest";
import * as z from "zod";
import { fieldErrors } from "./init";

const wrong = (input: unknown) => z.object({ amountYuan: z.string("required"), answers: z.record(z.string(), z.string()).optional() }).safeParse(input).error;

describe("what is said of wrong fields", () => {
  it("names each field and its fault", () => {
    expect(fieldErrors(wrong({ answers: { term: "1", purpose: 7 } }))).toEqual({ amountYuan: "required", "answers.purpose": expect.any(String) });
  });

  it("stays short of thousands of them, however long their names", () => {
    const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`${place}`.padEnd(1000, "x"), 1]));
    expect(JSON.stringify(fieldErrors(wrong({ answers }))).length).toBeLessThan(30_000);
  });

  it("is nothing where no field was wrong", () => {
    expect(fieldErrors(new Error("a bug"))).toBeUndefined();
    expect(fieldErrors(undefined)).toBeUndefined();
  });
});
