import type { CategoryCode } from "@/domain/report/category-code";
import { dayText } from "./day";
import type { Dossier } from "./dossier/dossier";
import { recentSales } from "./dossier/economy";
import { fenOfYuan, permille, roundThousandYuan, yuanText } from "./fen";
import type { Fit } from "./story";

/** A record of the city: its category and its row, envelope included; every value is text, an absent one is missing. */
export type CityRecord = { readonly category: CategoryCode; readonly row: Readonly<Record<string, string>> };

export type ExistingLoan = {
  readonly institutionCode: string;
  readonly institutionName: string;
  readonly amountYuan: string;
  readonly drawnOn: string;
  readonly maturesOn: string;
  readonly guaranteeMode: "mortgage" | "pledge" | "unsecured";
};

/** One line of city.json: who the enterprise is, and hints for whoever fills the demo with its dealings. */
export type CityEnterprise = {
  readonly uscc: string;
  readonly name: string;
  readonly districtCode: string;
  readonly story: string;
  readonly storyZh: string;
  readonly demoKey?: string;
  readonly industryCode: string;
  readonly trade: string;
  readonly establishedOn: string;
  readonly registrationStatus: string;
  readonly legalRepresentative: { readonly name: string; readonly phone: string };
  readonly agent: { readonly name: string; readonly phone: string };
  readonly staff: number;
  readonly annualRevenueYuan: string;
  readonly existingLoan?: ExistingLoan;
  readonly borrowedBefore: boolean;
  readonly fit: Fit;
  readonly needHint: { readonly amountYuan: string; readonly termMonths: number; readonly purpose: string };
};

function needHintOf(dossier: Dossier): CityEnterprise["needHint"] {
  const random = dossier.random.fork("need");
  const most = fenOfYuan(dossier.story.fit === "good" ? 5_000_000 : 3_000_000);
  const wanted = Math.min(permille(recentSales(dossier.economy), random.between(60, 200)), permille(most, random.between(400, 1000)));
  const growth = dossier.trade.sector === "industry" ? `扩大${random.pick(dossier.trade.products)}产能` : "扩大经营规模";
  return {
    amountYuan: yuanText(roundThousandYuan(wanted, wanted > fenOfYuan(400_000) ? 100 : 20)),
    termMonths: random.pick([6, 12, 12, 12, 24, 36]),
    purpose: random.pick([`采购${dossier.trade.inputs}`, "补充流动资金", growth]),
  };
}

/** What city.json says of the enterprise. */
export function describeEnterprise(dossier: Dossier): CityEnterprise {
  const { identity, story, trade, borrowing, economy } = dossier;
  const { loan } = borrowing;
  return {
    uscc: identity.uscc,
    name: identity.name,
    districtCode: identity.place.code,
    story: story.code,
    storyZh: story.zh,
    ...(identity.demoKey ? { demoKey: identity.demoKey } : {}),
    industryCode: trade.industryCode,
    trade: trade.zh,
    establishedOn: dayText(identity.establishedOn),
    registrationStatus: story.traits.endStatus,
    legalRepresentative: { name: identity.legalRepresentative, phone: identity.legalPhone },
    agent: { name: identity.agent, phone: identity.agentPhone },
    staff: economy.months.at(-1)?.staff ?? identity.staffAtStart,
    annualRevenueYuan: yuanText(recentSales(economy)),
    ...(loan
      ? {
          existingLoan: {
            institutionCode: loan.bank.code,
            institutionName: loan.bank.nameZh,
            amountYuan: yuanText(loan.amount),
            drawnOn: dayText(loan.drawnOn),
            maturesOn: dayText(loan.maturesOn),
            guaranteeMode: loan.guaranteeMode,
          },
        }
      : {}),
    borrowedBefore: loan !== null || borrowing.mortgages.length > 0 || borrowing.pledges.length > 0,
    fit: story.fit,
    needHint: needHintOf(dossier),
  };
}
