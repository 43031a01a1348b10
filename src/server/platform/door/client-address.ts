import { BlockList, isIP } from "node:net";
import type { IncomingHttpHeaders } from "node:http";

/** Proxies whose word about a client's address counts, as the setting names them: addresses and networks ("10.0.0.0/8"). */
export type TrustedProxies = Pick<BlockList, "check">;

/** Reads a list of addresses and networks separated by commas; null when one of them is neither. */
export function parseProxies(text: string): TrustedProxies | null {
  const list = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim()).filter((part) => part !== "")) {
    const [address = "", prefix, ...more] = entry.split("/");
    const family = isIP(address);
    if (family === 0 || more.length > 0) return null;
    const type = family === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined) list.addAddress(address, type);
    else if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 4 ? 32 : 128)) return null;
    else list.addSubnet(address, Number(prefix), type);
  }
  return list;
}

/**
 * The address that limits count by: the peer's own, unless the peer is a trusted proxy; then the last one in
 * `X-Forwarded-For` that no trusted proxy has. What a stranger writes into that header is never looked at.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, trusted: TrustedProxies): string {
  const nearest = plainAddress(peer ?? "");
  if (!isTrusted(nearest, trusted) || forwarded === undefined) return nearest;
  const hops = forwarded.split(",").map((hop) => plainAddress(hop.trim()));
  const stranger = hops.findLast((hop) => !isTrusted(hop, trusted)) ?? hops[0] ?? nearest;
  return isIP(stranger) === 0 ? nearest : stranger;
}

/**
 * Leaves in the headers exactly one address, and of strangers no word about host and protocol: whatever reads them
 * below may believe them.
 */
export function settleForwarding(headers: IncomingHttpHeaders, peer: string | undefined, trusted: TrustedProxies): void {
  const forwarded = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = clientAddress(peer, Array.isArray(forwarded) ? forwarded.join(",") : forwarded, trusted);
  delete headers.forwarded;
  delete headers["x-real-ip"];
  if (isTrusted(plainAddress(peer ?? ""), trusted)) return;
  for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]) delete headers[name];
}

function isTrusted(address: string, trusted: TrustedProxies): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** A socket that serves both families writes "::ffff:192.0.2.1" for a plain address. */
function plainAddress(address: string): string {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return inner ?? address.replace(/^\[(.*)\](:\d+)?$/, "$1");
}
