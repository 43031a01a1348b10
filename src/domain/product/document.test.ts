import { expect, test } from "vitest";
import { productDocument } from "./document";

test("a paper that the departments hold is fetched, not asked for", () => {
  expect(productDocument("营业执照")).toEqual({ zh: "营业执照", en: "Business licence", fetched: true });
});

test("a paper that nobody knows keeps its name and is uploaded", () => {
  expect(productDocument("股东会决议")).toEqual({ zh: "股东会决议", en: "股东会决议", fetched: false });
});
