export type Sector = "industry" | "construction" | "trade" | "transport" | "catering" | "software" | "agriculture" | "service";

export type LicenceKind = { readonly kind: string; readonly content: string; readonly prefix: string; readonly years: number };

/** What a line of business looks like in the records: how it earns, what it uses, which papers it needs. */
export type Trade = {
  readonly code: string;
  readonly zh: string;
  readonly sector: Sector;
  /** GB/T 4754-2017, four digits. */
  readonly industryCode: string;
  /** Words of a company's name, and of a shop's. */
  readonly words: readonly string[];
  readonly shopWords?: readonly string[];
  readonly scope: string;
  /** A usual year's sales per employee, yuan. */
  readonly revenuePerStaffYuan: number;
  /** Sales of each calendar month in percent of the average one. */
  readonly season: readonly number[];
  /** Sales in the Spring Festival's month, in percent of that month's usual ones. */
  readonly festivalPercent: number;
  readonly kwhPerTenThousandYuan: number;
  readonly kwhPerStaff: number;
  readonly powerKind: "一般工商业" | "大工业" | "农业生产";
  /** Cubic metres per employee and month. */
  readonly waterPerStaff: number;
  /** How many of 100 firms burn gas, and how much per 10,000 yuan of sales. */
  readonly gasPercent: number;
  readonly gasPerTenThousandYuan: number;
  /** Value-added tax actually paid and net profit, in 1/1000 of sales. */
  readonly vatPermille: number;
  readonly marginPermille: number;
  readonly products: readonly string[];
  readonly inputs: string;
  readonly licences: readonly LicenceKind[];
  readonly certificates: readonly string[];
};

export const seasons = {
  even: [98, 96, 102, 101, 101, 100, 98, 98, 102, 100, 102, 102],
  industry: [94, 88, 104, 104, 102, 100, 96, 96, 103, 102, 105, 106],
  building: [60, 50, 95, 112, 118, 115, 108, 108, 118, 120, 110, 86],
  shops: [118, 104, 90, 92, 98, 98, 94, 96, 102, 106, 100, 102],
  tables: [108, 98, 92, 96, 104, 100, 100, 102, 98, 104, 94, 104],
  pears: [90, 70, 45, 35, 30, 35, 60, 160, 240, 210, 130, 95],
  grain: [60, 55, 60, 55, 60, 230, 160, 70, 70, 210, 110, 60],
  greens: [125, 115, 105, 100, 95, 85, 80, 85, 95, 100, 105, 110],
  software: [70, 62, 90, 88, 92, 118, 84, 86, 108, 92, 114, 196],
  freight: [92, 84, 100, 100, 100, 101, 98, 99, 102, 104, 118, 102],
} as const;
