import { addMonths, dayText, yearOfDay, type Day } from "../day";
import type { Dossier } from "../dossier/dossier";
import type { Random, Range } from "../random";
import { dateText, knownAfter, type Chronicler, type Entry } from "./entry";

type Kind = {
  readonly weight: number;
  readonly kind: "发明专利" | "实用新型" | "外观设计" | "商标" | "软件著作权" | "植物新品种";
  /** From application to grant. */
  readonly waitDays: Range;
  readonly years: number;
};

const works: readonly Kind[] = [
  { weight: 24, kind: "发明专利", waitDays: [420, 900], years: 20 },
  { weight: 52, kind: "实用新型", waitDays: [150, 330], years: 10 },
  { weight: 10, kind: "外观设计", waitDays: [120, 240], years: 15 },
  { weight: 14, kind: "商标", waitDays: [240, 330], years: 10 },
];
const coders: readonly Kind[] = [
  { weight: 74, kind: "软件著作权", waitDays: [40, 90], years: 50 },
  { weight: 14, kind: "发明专利", waitDays: [420, 900], years: 20 },
  { weight: 12, kind: "商标", waitDays: [240, 330], years: 10 },
];
const brands: readonly Kind[] = [{ weight: 1, kind: "商标", waitDays: [240, 330], years: 10 }];
const growers: readonly Kind[] = [
  { weight: 85, kind: "商标", waitDays: [240, 330], years: 10 },
  { weight: 15, kind: "植物新品种", waitDays: [700, 1200], years: 15 },
];

function kindsOf(dossier: Dossier): readonly Kind[] {
  switch (dossier.trade.sector) {
    case "industry":
      return works;
    case "software":
    case "service":
      return coders;
    case "agriculture":
      return growers;
    default:
      return brands;
  }
}

function registrationNo(kind: Kind["kind"], applied: Day, random: Random): string {
  const year = yearOfDay(applied);
  if (kind === "商标") return random.digits(8).replace(/^0/, "6");
  if (kind === "软件著作权") return `${year}SR${random.digits(7)}`;
  if (kind === "植物新品种") return `CNA${year}${random.digits(6)}`;
  const mark = { 发明专利: "1", 实用新型: "2", 外观设计: "3" }[kind];
  return `ZL${year}${mark}${random.digits(7)}.${random.between(0, 9)}`;
}

function titleOf(dossier: Dossier, kind: Kind["kind"], random: Random): string {
  const product = random.pick(dossier.trade.products);
  if (kind === "商标") return `${dossier.identity.brand}（第${random.between(1, 45)}类）`;
  if (kind === "软件著作权") return `${product}V${random.between(1, 5)}.${random.between(0, 9)}`;
  if (kind === "植物新品种") return `${product}冀选${random.between(1, 40)}号`;
  if (kind === "外观设计") return `${product}（${random.pick(["一体式", "新款", "便携", "组合"])}）`;
  const part = random.pick(["装置", "结构", "生产设备", "检测工装", "控制系统"]);
  const way = random.pick(["制备方法", "加工方法", "控制方法"]);
  return kind === "发明专利" ? `一种${product}的${way}及${part}` : `一种${random.pick(["便于维护的", "节能型", "自动化", "高精度"])}${product}${part}`;
}

function legalStatus(validTo: Day | null, until: Day, pledged: boolean): string {
  if (validTo === null) return "申请中";
  if (validTo < until) return "失效";
  return pledged ? "质押" : "有效";
}

/** Patents, copyrights and brands applied for since founding; what was applied for lately is still pending. */
export const chronicleIntellectualProperty: Chronicler = (dossier, random) => {
  const { story, identity, until, borrowing } = dossier;
  const count = Math.max(0, random.within(story.traits.inventions));
  const earliest = Math.max(identity.establishedOn + 40, addMonths(until, -110));
  const pledged = borrowing.pledges.some((pledge) => pledge.kind === "知识产权质押" && pledge.releasedOn === null);
  const entries: Entry[] = [];
  for (let index = 0; index < count && earliest < until - 10; index += 1) {
    const { kind, waitDays, years } = random.weighted(kindsOf(dossier));
    const applied = random.between(earliest, until - 10);
    const granted = applied + random.within(waitDays);
    const isGranted = granted <= until - 3;
    const validTo = isGranted ? addMonths(applied, years * 12) - 1 : null;
    entries.push({
      knownOn: knownAfter(dossier, isGranted ? granted : applied, 7),
      fields: {
        kind,
        registration_no: registrationNo(kind, applied, random),
        title: titleOf(dossier, kind, random),
        applied_on: dayText(applied),
        granted_on: dateText(isGranted ? granted : null),
        valid_to: dateText(validTo),
        legal_status: legalStatus(validTo, until, pledged && kind !== "商标" && random.chance(30)),
      },
    });
  }
  return entries;
};
