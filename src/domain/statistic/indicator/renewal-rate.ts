import type { Indicator } from "../indicator";
import { percentOf } from "../ratio";

/** 续贷率: loan notes maturing in the period that were renewed ÷ all maturing in it; settled early without renewal is left out (domain §6). */
export const renewalRate: Indicator = {
  unit: "percent",
  compute: (reading) => percentOf(reading.total("note-renewed"), reading.total("note-maturing")),
  rows: "maturing-note",
};
