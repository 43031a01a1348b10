import { describe, expect, it } from "vitest";
import { readSources } from "./tree";

const pages = readSources("src/app").filter(({ name }) => /\/(page|layout)\.tsx$/.test(name));
/** What reads the part after the question mark without ever failing over it. */
const readers = /\b(readSearch|readProductQuery|createLoader)\(/;

describe("a page", () => {
  it("reads the part of its address after the question mark in one of the ways that take anything", () => {
    const asking = pages.filter(({ text }) => /\bsearchParams\b/.test(text));
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter(({ text }) => !readers.test(text) || /await searchParams\b(?!\))/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("decodes a part of its path with the one reader that takes anything", () => {
    expect(pages.filter(({ text }) => /decodeURI(Component)?\(/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
