import { toldMonths, type MonthFigures } from "../dossier/economy";
import type { Dossier } from "../dossier/dossier";
import { billEntry } from "./bill";
import type { Chronicler, Entry } from "./entry";

const fenPerKwh = { 一般工商业: 71, 大工业: 63, 农业生产: 52 } as const;
const transformerSizes = [50, 80, 100, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 4000, 6300, 10_000, 20_000];

/** Cooling and heating of places where people sit, percent of the staff's usual share, January first. */
const comfort = [130, 120, 95, 85, 90, 125, 160, 155, 105, 85, 95, 125] as const;
const largeUser = 40_000;

function usageOf(dossier: Dossier, figures: MonthFigures): number {
  const { trade } = dossier;
  const byWork = (figures.sales / 1_000_000) * trade.kwhPerTenThousandYuan;
  return byWork + (figures.staff * trade.kwhPerStaff * (comfort[figures.month % 12] ?? 100)) / 100;
}

/** Power follows the work done: sales move it month by month, people and weather the rest. */
export const chronicleElectricity: Chronicler = (dossier, random) => {
  const { economy, span, trade } = dossier;
  const accountNo = `3013${random.digits(9)}`;
  const months = toldMonths(economy, span);
  const peak = Math.max(1, ...months.map((figures) => usageOf(dossier, figures)));
  const kind = trade.powerKind === "大工业" && peak < largeUser ? "一般工商业" : trade.powerKind;
  const capacity = transformerSizes.find((size) => size * 230 >= peak) ?? 40_000;
  return months.flatMap((figures): Entry[] => {
    const usage = random.around(Math.round(usageOf(dossier, figures)), 4);
    const entry = billEntry(dossier, figures, accountNo, usage, usage * fenPerKwh[kind], random);
    if (!entry) return [];
    return [{ ...entry, fields: { ...entry.fields, usage_kind: kind, contract_capacity: kind === "大工业" ? String(capacity) : "" } }];
  });
};
