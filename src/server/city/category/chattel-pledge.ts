import { dayText, yearOfDay } from "../day";
import type { Pledge } from "../dossier/borrowing";
import type { Dossier } from "../dossier/dossier";
import { yuanText } from "../fen";
import type { Random } from "../random";
import { knownAfter, type Chronicler } from "./entry";

function numberOf(dossier: Dossier, pledge: Pledge, random: Random): string {
  const year = yearOfDay(pledge.registeredOn);
  if (pledge.kind === "股权出质") return `（石${dossier.identity.place.brief}）股质登记设字〔${year}〕第${random.digits(4)}号`;
  if (pledge.kind === "知识产权质押") return `Y${year}13${random.digits(7)}`;
  return `${random.digits(12)}00${random.digits(6)}`;
}

function subjectOf(dossier: Dossier, pledge: Pledge, random: Random): string {
  const { identity, trade } = dossier;
  if (pledge.kind === "股权出质") return `${identity.legalRepresentative.charAt(0)}某某持有的本企业${random.between(10, 60)}%股权`;
  if (pledge.kind === "知识产权质押") return `${random.pick(trade.products)}相关专利及软件著作权${random.between(1, 5)}件`;
  const goods = random.pick(trade.products);
  return random.pick([`${goods}生产经营设备${random.between(2, 26)}台（套）`, `现有及将有的${goods}存货`, "应收账款（现有及未来一年内产生）"]);
}

/** What it has pledged besides land: equipment, stock, receivables, shares, patents. */
export const chronicleChattelPledge: Chronicler = (dossier, random) =>
  dossier.borrowing.pledges.map((pledge) => ({
    knownOn: knownAfter(dossier, pledge.releasedOn ?? pledge.registeredOn, 1),
    fields: {
      registration_no: numberOf(dossier, pledge, random),
      kind: pledge.kind,
      pledgee: pledge.pledgee,
      secured_amount: yuanText(pledge.amount),
      subject: subjectOf(dossier, pledge, random),
      registered_on: dayText(pledge.registeredOn),
      status: pledge.releasedOn === null ? "有效" : "注销",
    },
  }));
