import { isIPv6 } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
const GROUPS_OF_A_LINE = 4;

/**
 * What counts as one address. Whoever has a line of the newer kind has 2^64 addresses on it, so it is the line that counts; one
 * of the older kind counts by itself, however it is written.
 */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase();
  const mapped = MAPPED.exec(text)?.[1];
  if (mapped !== undefined) return mapped;
  const bare = text.replace(/%.*$/, "");
  if (!isIPv6(bare)) return text.slice(0, 64);
  const [head = "", tail] = bare.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const left = Array.from({ length: Math.max(0, GROUPS - first.length - last.length) }, () => "0");
  const whole = tail === undefined ? first : [...first, ...left, ...last];
  return `${whole.slice(0, GROUPS_OF_A_LINE).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

/**
 * The address that a request came from, as the front server wrote it down: the last one, because what stands before it is the
 * client's own word.
 */
export function clientNetwork(headers: Pick<Headers, "get">): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last === undefined || last === "" ? "unknown" : networkOf(last);
}
