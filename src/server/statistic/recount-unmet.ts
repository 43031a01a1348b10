import type { LocalDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import type { Window } from "@/domain/statistic/period";
import { UNMET_ENDS, unmetEnd, unmetReason } from "@/domain/statistic/unmet";
import type { Tx } from "@/server/platform/db/client";
import type { Recounted } from "./recount-repository";
import { listUnjudged, listUnmet, type UnjudgedNeed, type UnmetLine } from "./unmet-repository";

const WHOLE = "*";

type Part = Pick<Recounted, "districtCode" | "from" | "to">;

/** Both sides of unmet demand: as the screens show it, and as the domain's own rule judges each need; by month, and by district over all months. */
export async function recountUnmet(tx: Tx, { from, to }: Window, months: readonly Window[], today: LocalDate): Promise<{ shown: Recounted[]; recounted: Recounted[] }> {
  const needs = await listUnjudged(tx, { window: { from, to }, today, districtCode: null });
  const districts = [...new Set(needs.map(({ districtCode }) => districtCode))];
  const parts: (Part & { readonly window: Window })[] = [
    ...months.map((window) => ({ districtCode: WHOLE, ...window, window })),
    ...districts.map((districtCode) => ({ districtCode, from, to, window: { from, to } })),
  ];
  const shown: Recounted[] = [];
  for (const { window, ...part } of parts) {
    const lines = await listUnmet(tx, { window, today, districtCode: part.districtCode === WHOLE ? null : part.districtCode });
    shown.push(...lines.flatMap((line) => valuesOf(part, line)));
  }
  const recounted = parts.flatMap(({ window: _, ...part }) => linesOf(needs.filter((need) => belongs(need, part))).flatMap((line) => valuesOf(part, line)));
  return { shown, recounted };
}

function belongs(need: UnjudgedNeed, { districtCode, from, to }: Part): boolean {
  return need.month >= from && need.month <= to && (districtCode === WHOLE || need.districtCode === districtCode);
}

function linesOf(needs: readonly UnjudgedNeed[]): UnmetLine[] {
  const judged = needs.map((need) => {
    const cases = need.cases.map((one) => ({ ...one, closedAt: one.closedAt === null ? null : new Date(one.closedAt) }));
    return { reason: unmetReason(need.status, cases), end: unmetEnd(need.status), amountYuan: need.amountYuan };
  });
  return [...new Set(judged.map(({ reason }) => reason))].map((reason) => {
    const mine = judged.filter((one) => one.reason === reason);
    const standing = (end: (typeof UNMET_ENDS)[number]) => mine.filter((one) => one.end === end).length;
    const amountYuan = Money.sum(mine.map((one) => Money.of(one.amountYuan))).toString();
    return { reason, needs: mine.length, amountYuan, open: standing("open"), withdrawn: standing("withdrawn"), expired: standing("expired"), unanswered: standing("unanswered") };
  });
}

function valuesOf(part: Part, line: UnmetLine): Recounted[] {
  const value = (measure: string, bucket: string, counted: string): Recounted => ({ group: WHOLE, institutionId: WHOLE, ...part, measure, bucket, value: counted });
  return [
    value("unmet-needs", line.reason, line.needs.toString()),
    value("unmet-amount", line.reason, line.amountYuan),
    ...UNMET_ENDS.map((end) => value("unmet-end", `${line.reason} ${end}`, line[end].toString())),
  ];
}
