import { addMonths, dayIn, dayText, yearOf, yearOfDay } from "../day";
import type { Dossier } from "../dossier/dossier";
import { salesOfYear } from "../dossier/economy";
import { permille, yuanText } from "../fen";
import type { Random } from "../random";
import { knownAfter, type Chronicler, type Entry } from "./entry";

const titles = {
  高新技术企业: { mark: "GR", digits: 12, month: 10, months: 36, oldYears: 2 },
  科技型中小企业: { mark: "", digits: 14, month: 5, months: 12, oldYears: 1 },
  专精特新中小企业: { mark: "冀ZJTX", digits: 6, month: 8, months: 36, oldYears: 3 },
  专精特新小巨人: { mark: "XJR", digits: 6, month: 8, months: 36, oldYears: 4 },
} as const;

function titleEntry(dossier: Dossier, title: keyof typeof titles, year: number, random: Random): Entry | null {
  const { mark, digits, month, months, oldYears } = titles[title];
  const granted = dayIn(year * 12 + month, random.between(5, 26));
  if (granted > dossier.until || addMonths(dossier.identity.establishedOn, oldYears * 12) > granted) return null;
  return {
    knownOn: knownAfter(dossier, granted, 30),
    fields: { title, certificate_no: `${mark}${year}13${random.digits(digits - 6)}`, year: String(year), valid_to: dayText(addMonths(granted, months)) },
  };
}

/** Research expense of a year as the tax return deducts it; it is a share of the year's sales. */
function expenseEntry(dossier: Dossier, year: number, random: Random): Entry | null {
  const reported = dayIn((year + 1) * 12 + 4, 28);
  const sales = salesOfYear(dossier.economy, year);
  const figures = dossier.economy.months.filter((month) => yearOf(month.month) === year).at(-1);
  if (reported > dossier.until || sales === 0 || !figures) return null;
  const software = dossier.trade.sector === "software";
  return {
    knownOn: reported,
    fields: {
      title: "研发费用归集",
      year: String(year),
      rnd_expense: yuanText(permille(sales, software ? random.between(90, 180) : random.between(32, 66))),
      rnd_staff: String(Math.max(1, Math.floor((figures.staff * (software ? random.between(40, 65) : random.between(10, 22))) / 100))),
    },
  };
}

function contractEntry(dossier: Dossier, year: number, random: Random): Entry | null {
  const registered = dayIn(year * 12 + random.between(2, 11), random.between(3, 27));
  const sales = salesOfYear(dossier.economy, year);
  if (registered > dossier.until || sales === 0) return null;
  return {
    knownOn: knownAfter(dossier, registered, 30),
    fields: { title: "技术合同登记", certificate_no: `${year}1301${random.digits(8)}`, year: String(year), contract_amount: yuanText(permille(sales, random.between(30, 160))) },
  };
}

/** Titles where the story has them, every three years or each year, and the research behind them. */
export const chronicleTechInnovation: Chronicler = (dossier, random) => {
  const { story, identity, span, until } = dossier;
  const entries: (Entry | null)[] = [];
  const firstYear = Math.max(yearOf(span.simulatedFrom), yearOfDay(identity.establishedOn) + 1);
  const turn = random.between(0, 2);
  for (let year = firstYear; year <= yearOfDay(until); year += 1) {
    for (const title of story.traits.tech) {
      if (title === "研发费用归集") entries.push(expenseEntry(dossier, year, random));
      else if (title === "技术合同登记") entries.push(contractEntry(dossier, year, random));
      else if (title === "科技型中小企业" || (year - firstYear) % 3 === turn) entries.push(titleEntry(dossier, title, year, random));
    }
  }
  return entries.filter((entry) => entry !== null);
};
