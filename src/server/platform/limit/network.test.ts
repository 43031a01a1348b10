import { describe, expect, it } from "vitest";
import { clientNetwork, networkOf } from "./network";

describe("what counts as one address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["no address at all", "no address at all"],
  ])("%s counts as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is the last one of the header: what stands before it anyone can write", () => {
    expect(clientNetwork(new Headers({ "x-forwarded-for": "198.51.100.1, 203.0.113.7" }))).toBe("203.0.113.7");
  });

  it.each([[undefined], [""], [" , "]])("that nobody wrote down (%j) is one like any other", (header) => {
    expect(clientNetwork(new Headers(header === undefined ? {} : { "x-forwarded-for": header }))).toBe("unknown");
  });
});
