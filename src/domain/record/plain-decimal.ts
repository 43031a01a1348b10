const SHAPE = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/**
 * Orders two plain decimals given as text, exactly and without making numbers of them: below zero when the first is
 * smaller, zero when equal. Used for warnings on every line, where a decimal object a cell would cost too much.
 */
export function comparePlainDecimals(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const order = compareMagnitude(a, b);
  return a.negative && order !== 0 ? -order : order;
}

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function partsOf(text: string): Parts {
  const [, sign = "", whole = "0", fraction = ""] = SHAPE.exec(text) ?? [];
  return { negative: sign === "-" && (whole !== "0" || fraction !== ""), whole, fraction };
}

function compareMagnitude(a: Parts, b: Parts): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  const [left, right] = [`${a.whole}.${a.fraction}`, `${b.whole}.${b.fraction}`];
  return left === right ? 0 : left < right ? -1 : 1;
}
