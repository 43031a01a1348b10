import type { Day } from "../day";
import type { CityOptions, Span } from "../options";
import type { Random } from "../random";
import type { Story } from "../story";
import type { Trade } from "../trade/trade";
import { borrowingOf, type Borrowing } from "./borrowing";
import { economyOf, type Economy } from "./economy";
import type { Identity } from "./identity";
import { lawsuitsOf, type Lawsuit } from "./lawsuit";
import { parcelsOf, type Parcel } from "./parcel";
import { taxesOf, type TaxEntry } from "./tax";

/** Everything that is true of one enterprise; the categories only put it into words. */
export type Dossier = {
  readonly position: number;
  readonly identity: Identity;
  readonly story: Story;
  readonly trade: Trade;
  readonly span: Span;
  /** The last day on which something can have happened to it: the as-of day, or the day it closed. */
  readonly until: Day;
  readonly economy: Economy;
  readonly taxes: readonly TaxEntry[];
  readonly parcels: readonly Parcel[];
  readonly borrowing: Borrowing;
  readonly lawsuits: readonly Lawsuit[];
  /** A source of chance of this enterprise's own; categories fork it by their code. */
  readonly random: Random;
};

/** Works out one enterprise from its identity: business first, then taxes, property, loans and lawsuits that fit it. */
export function dossierOf(position: number, identity: Identity, span: Span, random: Random): Dossier {
  const { story, trade } = identity;
  const economy = economyOf(identity, span, random.fork("economy"));
  const parcels = parcelsOf(identity, economy, span, random.fork("parcel"));
  const until = economy.closedOn ?? span.asOf;
  return {
    position,
    identity,
    story,
    trade,
    span,
    until,
    economy,
    taxes: taxesOf(identity, economy, span, random.fork("tax")),
    parcels,
    borrowing: borrowingOf(identity, economy, parcels, span, random.fork("borrowing")),
    lawsuits: lawsuitsOf(identity, economy, span, until, random.fork("lawsuit")),
    random,
  };
}

/** The source of chance of the enterprise at that position. */
export function enterpriseKey(options: CityOptions, position: number): string {
  return `${options.seed}/enterprise/${position}`;
}
