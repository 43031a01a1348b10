import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvSplitter } from "./csv-split";

/** The cells of a text that arrives in pieces of the given length. */
function cellsOf(text: string, piece = text.length || 1): string[][] {
  const splitter = new CsvSplitter();
  const rows = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...splitter.push(text.slice(at, at + piece)));
  return [...rows, ...splitter.end()].map((row) => [...row.cells]);
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom("a", "信", ",", '"', "\n", "\r", " "), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe("cutting CSV into rows", () => {
  it("gives back every cell however the text is cut into pieces", () => {
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom("\n", "\r\n"), (rows, piece, end) => {
      const text = rows.map((row) => row.map(quote).join(",")).join(end);
      expect(cellsOf(text, piece)).toEqual(rows);
    }), { numRuns: 1000 });
  });

  it.each([
    ["plain lines, the last without an end", "a,b\nc,d", [["a", "b"], ["c", "d"]]],
    ["Windows line ends", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]],
    ["empty lines are no rows", "a\n\n\r\nb\n", [["a"], ["b"]]],
    ["empty cells are cells", ",,\n", [["", "", ""]]],
    ["a quote within a cell is a character", 'a 5" pipe,b\nc,d\n', [['a 5" pipe', "b"], ["c", "d"]]],
    ["text after a closing quote belongs to the cell", '"a"b,c\n', [["ab", "c"]]],
    ["a stray quote costs its own line only, when the text ends", 'a,"b\nc,d\n', [["a", '"b'], ["c", "d"]]],
  ])("%s", (_guarantee, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
    expect(cellsOf(text, 1)).toEqual(rows);
  });

  it("marks a last line that was cut off within its quotes", () => {
    const splitter = new CsvSplitter();
    expect([...splitter.push('a,b\nc,"d'), ...splitter.end()]).toEqual([{ cells: ["a", "b"], cut: false }, { cells: ["c", '"d'], cut: true }]);
  });

  it("does not wait for ever for a quote that nobody closes", () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index},some text`);
    expect(cellsOf(['x,"y', ...lines].join("\n"), 65_536)).toHaveLength(40_001);
  });
});
