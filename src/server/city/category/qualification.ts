import { addMonths, dayText, yearOfDay } from "../day";
import { knownAfter, type Chronicler } from "./entry";

const grades: Readonly<Record<string, readonly string[]>> = {
  资质: ["二级", "三级", "贰级", "叁级"],
  等级: ["AA级", "AAA级", "3A级"],
  安全: ["三级", "二级"],
};

function gradeOf(name: string, draw: (choices: readonly string[]) => string): string {
  const key = Object.keys(grades).find((word) => name.includes(word));
  return key ? draw(grades[key] ?? [""]) : "";
}

const issuers: readonly (readonly [word: string, authority: string])[] = [
  ["认证", "冀桥认证中心（演示）"],
  ["安全生产标准化", "石家庄市应急管理局"],
  ["检验检测", "河北省市场监督管理局"],
  ["资质", "河北省住房和城乡建设厅"],
  ["绿色食品", "河北省农业农村厅"],
];

/** Certificates of the trade, held for three years at a time. */
export const chronicleQualification: Chronicler = (dossier, random) => {
  const { story, trade, identity, until } = dossier;
  const count = Math.max(0, random.within(story.traits.certificates));
  const earliest = identity.establishedOn + 90;
  if (earliest >= until - 30) return [];
  return random.some(trade.certificates, count).map((certificate) => {
    const issued = random.between(Math.max(earliest, addMonths(until, -40)), until - 20);
    return {
      knownOn: knownAfter(dossier, issued, 20),
      fields: {
        certificate_name: certificate,
        certificate_no: `${random.between(10, 99)}${yearOfDay(issued)}Q${random.digits(5)}R${random.between(0, 3)}S`,
        grade: gradeOf(certificate, (choices) => random.pick(choices)),
        issued_on: dayText(issued),
        valid_to: dayText(addMonths(issued, 36) - 1),
        authority: issuers.find(([word]) => certificate.includes(word))?.[1] ?? "河北省行业主管部门",
      },
    };
  });
};
