import { describe, expect, test } from "vitest";
import { compareToggleHref, productHref, readProductQuery } from "./product-query";

const one = "0190a000-0000-7000-8000-000000000001";
const others = ["0190a000-0000-7000-8000-000000000002", "0190a000-0000-7000-8000-000000000003", "0190a000-0000-7000-8000-000000000004"];

describe("the finder's address", () => {
  test("keeps what makes sense and names what does not", () => {
    const { query, invalid } = readProductQuery({ amount: "50", term: "soon", guarantee: "", audience: "first-loan", page: "2" });
    expect(query).toEqual({ amount: "50", guarantee: undefined, audience: "first-loan", page: 2 });
    expect(invalid).toEqual({ term: "soon" });
  });

  test("is read back as it was written", () => {
    const query = { amount: "12.5", term: 12, district: "130102", compare: [one] };
    const search = Object.fromEntries(new URL(productHref(query, {}), "https://example.org").searchParams);
    expect(readProductQuery(search)).toEqual({ query, invalid: {} });
  });

  test("is read with thousands marks and with the wide digits of a Chinese keyboard", () => {
    expect(readProductQuery({ amount: "1,200", term: "１２" })).toEqual({ query: { amount: "1200", term: 12 }, invalid: {} });
  });

  test("without a filter is the plain list", () => {
    expect(productHref({ page: 3 }, { page: undefined })).toBe("/products");
  });
});

describe("choosing for comparison", () => {
  test("adds, and drops what is chosen already", () => {
    expect(compareToggleHref({}, one)).toBe(`/products?compare=${one}`);
    expect(compareToggleHref({ compare: [one] }, one)).toBe("/products");
  });

  test("stops at three", () => {
    expect(compareToggleHref({ compare: others }, one)).toBeUndefined();
    expect(compareToggleHref({ compare: others }, others[0] ?? "")).toBeDefined();
  });
});
