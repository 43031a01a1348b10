"use client";
import type { DistrictLine } from "./answer";
import { useFigureFormat } from "./figure-format";

/** What a table of one page at a time is given. */
export interface PagedTableProps<Page> {
  readonly page: Page | undefined;
  readonly current: number;
  readonly size: number;
  readonly failed: boolean;
  readonly districts: readonly DistrictLine[];
  readonly onPage: (page: number, size: number) => void;
}

export const PAGE_SIZES = [20, 50, 100];

/** District names by code in the reader's language. */
export function useDistrictNames(districts: readonly DistrictLine[]): ReadonlyMap<string, string> {
  const { english } = useFigureFormat();
  return new Map(districts.map(({ code, zh, en }) => [code, english ? en : zh]));
}
