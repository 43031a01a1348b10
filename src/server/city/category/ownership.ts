import { dayText } from "../day";
import type { Dossier } from "../dossier/dossier";
import { permille, yuanText } from "../fen";
import { maskedIdentity, personName } from "../name/person-name";
import type { Random } from "../random";
import { latestDelivery, type Chronicler, type Entry } from "./entry";

const splits: readonly (readonly number[])[] = [[600, 400], [700, 300], [510, 490], [500, 300, 200], [670, 200, 130], [800, 200]];

const ONE_OWNER_PERCENT = 28;

/** Whether one person owns the whole of it, as its type in the register then says. */
export function hasOneOwner({ story, random }: Dossier): boolean {
  return story.form === "individual" || (story.form === "company" && random.fork("one owner").chance(ONE_OWNER_PERCENT));
}

function shareholders(dossier: Dossier, random: Random): Entry[] {
  const { identity, story } = dossier;
  const shares = hasOneOwner(dossier) ? [1000] : story.form === "company" ? random.pick(splits) : [300, 200, 200, 150, 150];
  const entries: Entry[] = [];
  let restCapital = identity.capital;
  let restPaid = identity.paidIn;
  for (const [index, share] of shares.entries()) {
    const last = index === shares.length - 1;
    const subscribed = last ? restCapital : permille(identity.capital, share);
    const paid = last ? restPaid : permille(identity.paidIn, share);
    restCapital -= subscribed;
    restPaid -= paid;
    entries.push(person(dossier, "股东", index === 0 ? identity.legalRepresentative : personName(random), "股东", {
      subscribed_amount: yuanText(subscribed),
      paid_amount: yuanText(paid),
      share_percent: `${Math.floor(share / 10)}.${String((share % 10) * 10).padStart(2, "0")}`,
    }));
  }
  return entries;
}

function person(dossier: Dossier, kind: string, name: string, position: string, extra: Readonly<Record<string, string>>): Entry {
  // Whoever holds several offices has one number in all of them.
  const number = maskedIdentity(dossier.identity.place.code, dossier.random.fork(`identity of ${name}`));
  return {
    knownOn: latestDelivery(dossier),
    fields: { kind, person_name: name, person_id: number, ...extra, position, since: dayText(dossier.identity.establishedOn) },
  };
}

/** Owners and the people in charge; the shares make 100 percent and the amounts make the capital. */
export const chronicleOwnership: Chronicler = (dossier, random) => {
  const { identity, story } = dossier;
  const entries = shareholders(dossier, random);
  if (story.form === "individual") return entries;
  entries.push(person(dossier, "董事", identity.legalRepresentative, story.form === "cooperative" ? "理事长" : "执行董事", {}));
  entries.push(person(dossier, "高级管理人员", identity.legalRepresentative, story.form === "cooperative" ? "经理" : "总经理", {}));
  entries.push(person(dossier, "监事", personName(random), story.form === "cooperative" ? "执行监事" : "监事", {}));
  entries.push(person(dossier, "财务负责人", random.chance(40) ? identity.agent : personName(random), "财务负责人", {}));
  return entries;
};
