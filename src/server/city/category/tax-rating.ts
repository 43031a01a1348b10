import { dayIn, dayText, yearOf, yearOfDay } from "../day";
import type { Dossier } from "../dossier/dossier";
import type { Random } from "../random";
import type { Chronicler, Entry } from "./entry";

const scores = { A: [900, 985], B: [760, 899], M: [700, 820], C: [450, 690], D: [150, 390] } as const;
type Grade = keyof typeof scores;

/** A grade from what the year's returns were like: arrears D, late ones C or B, young firms M, clean ones A. */
function gradeOf(dossier: Dossier, year: number, random: Random): Grade {
  const entries = dossier.taxes.filter((entry) => yearOf(entry.month) === year);
  const unpaid = entries.some((entry) => entry.paid < entry.due);
  const late = entries.filter((entry) => !entry.onTime).length;
  if (unpaid) return random.chance(70) ? "D" : "C";
  if (late > 8) return "C";
  if (yearOfDay(dossier.identity.establishedOn) >= year - 1) return "M";
  if (late > 2) return "B";
  return random.chance(dossier.story.fit === "good" ? 72 : 30) ? "A" : "B";
}

/** One rating each April for the year before; individual businesses and farm cooperatives are rarely rated. */
export const chronicleTaxRating: Chronicler = (dossier, random) => {
  const { story, span, identity, economy } = dossier;
  if (story.form !== "company" && random.chance(70)) return [];
  const entries: Entry[] = [];
  for (let year = yearOf(span.simulatedFrom); year < yearOfDay(span.asOf); year += 1) {
    const evaluated = dayIn((year + 1) * 12 + 3, random.between(8, 28));
    const worked = economy.months.some((figures) => yearOf(figures.month) === year);
    if (evaluated > dossier.until || !worked || yearOfDay(identity.establishedOn) > year) continue;
    const grade = gradeOf(dossier, year, random);
    const tenths = random.within(scores[grade]);
    entries.push({ knownOn: evaluated, fields: { year: String(year), grade, score: `${Math.floor(tenths / 10)}.${tenths % 10}`, evaluated_on: dayText(evaluated) } });
  }
  return entries;
};
