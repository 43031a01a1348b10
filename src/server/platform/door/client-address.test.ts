import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress, parseProxies, settleForwarding, type TrustedProxies } from "./client-address";

const proxies = (text: string): TrustedProxies => {
  const list = parseProxies(text);
  if (list === null) throw new Error(`${text} is no list of proxies`);
  return list;
};
const nobody = proxies("");
const inside = proxies("10.0.0.0/8, 2001:db8::1");

describe("a client's address", () => {
  it.each([
    ["is the connection's own, whatever a stranger writes", "203.0.113.9", "198.51.100.1", nobody, "203.0.113.9"],
    ["is the connection's own where another proxy is trusted", "203.0.113.9", "198.51.100.1", inside, "203.0.113.9"],
    ["is what a trusted proxy says", "10.0.0.1", "198.51.100.1", inside, "198.51.100.1"],
    ["is the last stranger before a row of trusted proxies", "10.0.0.1", "192.0.2.66, 198.51.100.1, 10.2.3.4", inside, "198.51.100.1"],
    ["is the first of trusted proxies where nobody else stands", "10.0.0.1", "10.9.9.9, 10.2.3.4", inside, "10.9.9.9"],
    ["is the proxy's own where it says nothing", "10.0.0.1", undefined, inside, "10.0.0.1"],
    ["is the proxy's own where it says nonsense", "10.0.0.1", "unknown", inside, "10.0.0.1"],
    ["is read without the prefix of a socket for both families", "::ffff:10.0.0.1", "::ffff:198.51.100.1", inside, "198.51.100.1"],
    ["is read without brackets and port", "2001:db8::1", "[2001:db8::7]:4711", inside, "2001:db8::7"],
  ])("%s", (_, peer, forwarded, trusted, address) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(address);
  });

  it("can never be chosen by somebody whose own address is not trusted", () => {
    fc.assert(fc.property(fc.ipV4().filter((ip) => !ip.startsWith("10.")), fc.string(), (peer, forwarded) => {
      expect(clientAddress(peer, forwarded, inside)).toBe(peer);
    }));
  });
});

describe("the headers below the door", () => {
  it("hold one address and no stranger's word about host and protocol", () => {
    const headers = { "x-forwarded-for": "1.1.1.1, 2.2.2.2", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "for=1.1.1.1", host: "city.example" };
    settleForwarding(headers, "203.0.113.9", inside);
    expect(headers).toEqual({ "x-forwarded-for": "203.0.113.9", host: "city.example" });
  });

  it("keep what a trusted proxy says of host and protocol", () => {
    const headers = { "x-forwarded-for": "198.51.100.1", "x-forwarded-proto": "https" };
    settleForwarding(headers, "10.0.0.1", inside);
    expect(headers).toEqual({ "x-forwarded-for": "198.51.100.1", "x-forwarded-proto": "https" });
  });
});

describe("the list of trusted proxies", () => {
  it.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/8/9", "10.0.0", "2001:db8::/129", "10.0.0.0/-1"])("is refused with %s in it", (text) => {
    expect(parseProxies(`127.0.0.1, ${text}`)).toBeNull();
  });
});
