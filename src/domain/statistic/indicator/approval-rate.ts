import type { Indicator } from "../indicator";
import { percentOf } from "../ratio";

/** 申贷获得率: distinct enterprises approved ÷ distinct enterprises that applied, by the month of application; a cohort keeps ripening (domain §6). */
export const approvalRate: Indicator = {
  unit: "percent",
  compute: (reading) => percentOf(reading.total("approved-enterprise"), reading.total("applied-enterprise")),
  rows: "application",
};
