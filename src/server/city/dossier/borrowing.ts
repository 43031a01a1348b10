import { addMonths, dayIn, monthOf, type Day } from "../day";
import { fenOfYuan, permille, roundThousandYuan, type Fen } from "../fen";
import type { CityInstitution } from "../institution/institution";
import { banksIn, cityInstitutions } from "../institution/registry";
import type { Span } from "../options";
import type { Random } from "../random";
import { recentSales, type Economy } from "./economy";
import type { Identity } from "./identity";
import type { Parcel } from "./parcel";

/** A loan that runs on the as-of day, made outside the platform or before it. */
export type RunningLoan = {
  readonly bank: CityInstitution;
  readonly amount: Fen;
  readonly drawnOn: Day;
  readonly maturesOn: Day;
  readonly guaranteeMode: "mortgage" | "pledge" | "unsecured";
};

export type Mortgage = { readonly unitNo: string; readonly creditor: string; readonly amount: Fen; readonly registeredOn: Day; readonly releasedOn: Day | null };

export type Pledge = {
  readonly kind: "动产抵押" | "股权出质" | "知识产权质押";
  readonly pledgee: string;
  readonly amount: Fen;
  readonly registeredOn: Day;
  readonly status: "有效" | "注销";
};

export type Borrowing = { readonly loan: RunningLoan | null; readonly mortgages: readonly Mortgage[]; readonly pledges: readonly Pledge[] };

const largestLoan = fenOfYuan(30_000_000);

function lenderFor(identity: Identity, random: Random): CityInstitution {
  return random.pick(banksIn(identity.place.code));
}

function runningLoan(identity: Identity, economy: Economy, parcels: readonly Parcel[], span: Span, random: Random): RunningLoan | null {
  const wanted = identity.story.traits.loan;
  if (wanted === "none" || economy.closedOn !== null) return null;
  const amount = roundThousandYuan(Math.min(permille(recentSales(economy), random.between(90, 240)), largestLoan), 100);
  const maturesOn = wanted === "due-next-month" ? dayIn(monthOf(span.asOf) + 1, random.between(3, 26)) : dayIn(monthOf(span.asOf) + random.between(2, 10), random.between(3, 26));
  const drawnOn = addMonths(maturesOn, -12);
  if (drawnOn < identity.establishedOn + 180 || drawnOn > span.asOf) return null;
  const owned = parcels.some((parcel) => parcel.registeredOn < drawnOn - 30);
  return { bank: lenderFor(identity, random), amount, drawnOn, maturesOn, guaranteeMode: owned ? "mortgage" : wanted === "running" ? "pledge" : "unsecured" };
}

/** Mortgages that came with the running loan and with earlier ones, which have been released. */
function mortgagesOf(identity: Identity, economy: Economy, parcels: readonly Parcel[], loan: RunningLoan | null, span: Span, random: Random): Mortgage[] {
  const mortgages: Mortgage[] = [];
  const latest = identity.story.fit === "poor" ? addMonths(span.asOf, -14) : span.asOf - 40;
  for (const parcel of parcels) {
    const amount = roundThousandYuan(permille(recentSales(economy), random.between(110, 260)), 100);
    if (loan?.guaranteeMode === "mortgage" && parcel.registeredOn < loan.drawnOn - 30 && !mortgages.some((mortgage) => mortgage.releasedOn === null)) {
      mortgages.push({ unitNo: parcel.unitNo, creditor: loan.bank.nameZh, amount: permille(loan.amount, 1300), registeredOn: loan.drawnOn - random.between(3, 9), releasedOn: null });
      continue;
    }
    if (!random.chance(identity.story.traits.mortgagePercent)) continue;
    const registeredOn = random.between(parcel.registeredOn + 20, latest);
    const end = addMonths(registeredOn, random.pick([12, 24, 36])) + random.between(2, 20);
    mortgages.push({ unitNo: parcel.unitNo, creditor: lenderFor(identity, random).nameZh, amount, registeredOn, releasedOn: end <= span.asOf - 3 ? end : null });
  }
  return mortgages;
}

function pledgesOf(identity: Identity, economy: Economy, loan: RunningLoan | null, span: Span, random: Random): Pledge[] {
  const { traits } = identity.story;
  const earliest = Math.max(identity.establishedOn + 150, addMonths(span.asOf, -44));
  const pledges: Pledge[] = [];
  if (loan?.guaranteeMode === "pledge") pledges.push({ kind: "动产抵押", pledgee: loan.bank.nameZh, amount: loan.amount, registeredOn: loan.drawnOn - random.between(1, 6), status: "有效" });
  const count = Math.max(0, random.within(traits.pledges));
  for (let index = 0; index < count && earliest < span.asOf - 20; index += 1) {
    const registeredOn = random.between(earliest, span.asOf - 15);
    const kinds = traits.inventions[0] >= 4 ? (["知识产权质押", "股权出质"] as const) : identity.story.form === "company" ? (["动产抵押", "动产抵押", "股权出质"] as const) : (["动产抵押"] as const);
    const lender = random.chance(78) ? lenderFor(identity, random) : random.pick(cityInstitutions.filter((institution) => institution.kind !== "bank" && institution.kind !== "micro_lending"));
    const old = registeredOn < addMonths(span.asOf, -20);
    pledges.push({ kind: random.pick(kinds), pledgee: lender.nameZh, amount: roundThousandYuan(permille(recentSales(economy), random.between(60, 200)), 50), registeredOn, status: old && random.chance(85) ? "注销" : "有效" });
  }
  return pledges.sort((left, right) => left.registeredOn - right.registeredOn);
}

/** What it has borrowed against, and the loan that still runs; closed firms have repaid everything. */
export function borrowingOf(identity: Identity, economy: Economy, parcels: readonly Parcel[], span: Span, random: Random): Borrowing {
  if (economy.closedOn !== null) return { loan: null, mortgages: [], pledges: [] };
  const loan = runningLoan(identity, economy, parcels, span, random.fork("loan"));
  return {
    loan,
    mortgages: mortgagesOf(identity, economy, parcels, loan, span, random.fork("mortgage")),
    pledges: pledgesOf(identity, economy, loan, span, random.fork("pledge")),
  };
}
