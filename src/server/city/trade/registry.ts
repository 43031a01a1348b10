import { commerceTrades } from "./commerce";
import { farmingTrades } from "./farming";
import { machineryTrades } from "./machinery";
import { materialTrades } from "./material";
import { serviceTrades } from "./service";
import type { Trade } from "./trade";

const known = [...machineryTrades, ...materialTrades, ...commerceTrades, ...serviceTrades, ...farmingTrades] as const;

export type TradeCode = (typeof known)[number]["code"];

export const trades: readonly Trade[] = known;

/** The trade of that code; the type leaves no other. */
export function tradeOf(code: TradeCode): Trade {
  const trade = trades.find((candidate) => candidate.code === code);
  if (!trade) throw new Error(`No trade ${code}`);
  return trade;
}
