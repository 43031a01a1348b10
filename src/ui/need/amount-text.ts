import Decimal from "decimal.js";

const TYPED = /^\d{1,9}(\.\d{0,6})?$/;
const YUAN_PER_WAN = 10_000;

/** 万元 as typed in exact yuan text; what is no such number stays as typed, so that the server can say what is wrong with it. */
export function yuanOfWan(typed: string): string {
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "");
  return TYPED.test(plain) ? new Decimal(plain).times(YUAN_PER_WAN).toFixed(2) : typed;
}

/** Yuan text in 万元 without trailing zeros, for a field that is filled in already. */
export function wanOfYuan(yuan: string): string {
  return /^\d+(\.\d+)?$/.test(yuan) ? new Decimal(yuan).div(YUAN_PER_WAN).toFixed() : yuan;
}
