import { expect, test } from "vitest";
import { freePlaces } from "./free-place";

const board = {
  slots: ["09:00", "09:20", "09:40"],
  tables: [{ tableNo: 1, institutionId: "north" }, { tableNo: 2, institutionId: "south" }, { tableNo: 3, institutionId: "north" }],
  meetings: [
    { uscc: "A", tableNo: 1, slotNo: 1 },
    { uscc: "A", tableNo: 2, slotNo: 2 },
    { uscc: "B", tableNo: 3, slotNo: 3 },
  ],
};

test("a meeting may go to a free table of its bank where the enterprise is free, also in its own slot", () => {
  expect(freePlaces(board, { uscc: "A", institutionId: "north", slotNo: 1 })).toEqual([{ tableNo: 3, slotNo: 1 }, { tableNo: 1, slotNo: 3 }]);
});

test("where everything is taken, there is no place", () => {
  expect(freePlaces({ ...board, slots: ["09:00"] }, { uscc: "B", institutionId: "south", slotNo: 3 })).toEqual([{ tableNo: 2, slotNo: 1 }]);
  expect(freePlaces({ ...board, slots: ["09:00"] }, { uscc: "A", institutionId: "south", slotNo: 2 })).toEqual([]);
});
