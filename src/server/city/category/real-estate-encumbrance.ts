import { dayText, yearOfDay } from "../day";
import { certificatePlace } from "../dossier/parcel";
import { yuanText } from "../fen";
import { dateText, knownAfter, type Chronicler, type Entry } from "./entry";

/** Mortgages on what it owns, and seizures by a court whose judgment was not performed. */
export const chronicleRealEstateEncumbrance: Chronicler = (dossier, random) => {
  const { borrowing, identity, lawsuits, parcels, story } = dossier;
  const entries: Entry[] = borrowing.mortgages.map((mortgage) => ({
    knownOn: knownAfter(dossier, mortgage.releasedOn ?? mortgage.registeredOn, 1),
    fields: {
      certificate_no: `冀（${yearOfDay(mortgage.registeredOn)}）${certificatePlace(identity)}不动产证明第${random.digits(7)}号`,
      unit_no: mortgage.unitNo,
      kind: "抵押",
      creditor: mortgage.creditor,
      secured_amount: yuanText(mortgage.amount),
      registered_on: dayText(mortgage.registeredOn),
      released_on: dateText(mortgage.releasedOn),
    },
  }));
  const enforcement = lawsuits.map((lawsuit) => lawsuit.enforcement).find((candidate) => candidate !== null);
  const parcel = parcels[0];
  if (!enforcement || !parcel || !random.chance(story.traits.seizurePercent)) return entries;
  const seized = Math.min(enforcement.filedOn + random.between(5, 30), dossier.until - 1);
  if (seized < parcel.registeredOn) return entries;
  entries.push({
    knownOn: knownAfter(dossier, enforcement.closedOn ?? seized, 1),
    fields: {
      certificate_no: `${enforcement.caseNo}协助执行通知书`,
      unit_no: parcel.unitNo,
      kind: "查封",
      creditor: identity.place.court,
      secured_amount: yuanText(enforcement.amount),
      registered_on: dayText(seized),
      released_on: enforcement.performance === "全部履行" ? dateText(enforcement.closedOn) : "",
    },
  });
  return entries;
};
