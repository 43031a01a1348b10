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
  /** Null while it stands. */
  readonly releasedOn: Day | null;
};

export type Borrowing = { readonly loan: RunningLoan | null; readonly mortgages: readonly Mortgage[]; readonly pledges: readonly Pledge[] };

const otherPledgees = cityInstitutions.filter((institution) => ["leasing", "guarantee", "factoring"].includes(institution.kind));
const largestLoan = fenOfYuan(30_000_000);

function lenderFor(identity: Identity, random: Random): CityInstitution {
  return random.pick(banksIn(identity.place.code));
}

function runningLoan(identity: Identity, economy: Economy, parcels: readonly Parcel[], span: Span, random: Random): RunningLoan | null {
  const wanted = identity.story.traits.loan;
  if (wanted === "none" || economy.closedOn !== null) return null;
  const amount = roundThousandYuan(Math.min(permille(recentSales(economy), random.between(90, 240)), largestLoan), 100);
  const monthsAhead = wanted === "due-next-month" ? 1 : random.between(2, 10);
  const maturesOn = dayIn(monthOf(span.asOf) + monthsAhead, random.between(3, 26));
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
    const free = !mortgages.some((mortgage) => mortgage.releasedOn === null);
    if (free && loan?.guaranteeMode === "mortgage" && parcel.registeredOn < loan.drawnOn - 30) {
      const registeredOn = loan.drawnOn - random.between(3, 9);
      mortgages.push({ unitNo: parcel.unitNo, creditor: loan.bank.nameZh, amount: permille(loan.amount, 1300), registeredOn, releasedOn: null });
      continue;
    }
    if (!random.chance(identity.story.traits.mortgagePercent)) continue;
    const registeredOn = random.between(parcel.registeredOn + 20, latest);
    const end = addMonths(registeredOn, random.pick([12, 24, 36])) + random.between(2, 20);
    const releasedOn = end <= span.asOf - 3 ? end : null;
    mortgages.push({ unitNo: parcel.unitNo, creditor: lenderFor(identity, random).nameZh, amount, registeredOn, releasedOn });
  }
  return mortgages;
}

function pledgeKinds(identity: Identity): readonly Pledge["kind"][] {
  if (identity.story.traits.inventions[0] >= 4) return ["知识产权质押", "股权出质"];
  return identity.story.form === "company" ? ["动产抵押", "动产抵押", "股权出质"] : ["动产抵押"];
}

/** Mostly a bank of the district, sometimes a lessor, guarantor or factor. */
function pledgeeFor(identity: Identity, random: Random): CityInstitution {
  return random.chance(78) ? lenderFor(identity, random) : random.pick(otherPledgees);
}

function pledgesOf(identity: Identity, economy: Economy, loan: RunningLoan | null, span: Span, random: Random): Pledge[] {
  const earliest = Math.max(identity.establishedOn + 150, addMonths(span.asOf, -44));
  const pledges: Pledge[] = [];
  if (loan?.guaranteeMode === "pledge") {
    pledges.push({ kind: "动产抵押", pledgee: loan.bank.nameZh, amount: loan.amount, registeredOn: loan.drawnOn - random.between(1, 6), releasedOn: null });
  }
  const count = Math.max(0, random.within(identity.story.traits.pledges));
  for (let index = 0; index < count && earliest < span.asOf - 20; index += 1) {
    const registeredOn = random.between(earliest, span.asOf - 15);
    const old = registeredOn < addMonths(span.asOf, -20);
    pledges.push({
      kind: random.pick(pledgeKinds(identity)),
      pledgee: pledgeeFor(identity, random).nameZh,
      amount: roundThousandYuan(permille(recentSales(economy), random.between(60, 200)), 50),
      registeredOn,
      // The debt behind it ran for a year, and some weeks went by until it was struck off.
      releasedOn: old && random.chance(85) ? addMonths(registeredOn, 12) + 5 + (registeredOn % 40) : null,
    });
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
