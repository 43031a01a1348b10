import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const title = (area: string | null) => ({ certificate_no: "冀1号", area, registered_on: "2012-01-05" });

test("owning real estate is worth three bonus points, and says how many titles and how large", () => {
  expect(reported("real_estate", title("120.5"), title(null), title("0.25"))).toEqual({
    figures: [],
    series: [],
    flags: [],
    score: [{ code: "real_estate", points: 3, max: 3, bonus: true, reason: "owned", particulars: { countTitles: "3", valueArea: "120.75" }, recordNos: ["N-1", "N-2", "N-3"] }],
  });
});

test("owning none costs nothing", () => {
  expect(reported("real_estate").score).toEqual([]);
});
