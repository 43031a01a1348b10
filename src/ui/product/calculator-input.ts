import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";

const YUAN_PER_WAN = 10_000;

/** An amount typed in 万元, as money; null unless it is a positive plain number below a trillion yuan. */
export function moneyFromWan(text: string): Money | null {
  const plain = text.replace(/[,，\s]/g, "");
  if (!/^\d{1,8}(\.\d{1,6})?$/.test(plain)) return null;
  const amount = Money.round(new Exact(plain).times(YUAN_PER_WAN));
  return amount.isPositive() ? amount : null;
}
