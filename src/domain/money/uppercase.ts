import Nzh from "nzh";
import type { Money } from "./money";

/**
 * The amount in the capital numerals of contracts and receipts, 壹佰贰拾叁元肆角伍分; whole yuan end in 整.
 * Source: the central bank's rules for filling in bills (正确填写票据和结算凭证的基本规定).
 */
export function uppercaseText(amount: Money): string {
  const text = amount.toString();
  const magnitude = text.startsWith("-") ? text.slice(1) : text;
  const capital = Nzh.cn.toMoney(magnitude, { outSymbol: false, unOmitYuan: false, forceZheng: true });
  return text.startsWith("-") ? `负${capital}` : capital;
}
