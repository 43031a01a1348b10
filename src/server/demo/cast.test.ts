import { describe, expect, it } from "vitest";
import type { Actor } from "@/server/platform/access/actor";
import { castOf } from "./cast";
import type { People } from "./registration";
import type { BankStaff } from "./staff";

const actor = (personName: string): Actor => ({ personId: personName, personName, sessionId: null, membershipId: personName, role: "bank.officer" });
const team = ["first", "second", "third"].map(actor);
const bank: BankStaff = {
  institutionId: "D01", approver: actor("approver"), admin: actor("admin"),
  officers: new Map([["large", team], ["small", [actor("alone")]]]), inDistrict: new Map([["130102", team]]),
};
const clients = Array.from({ length: 30 }, (_, nth) => `91130102MA0000${String(nth).padStart(3, "0")}X`);
const people: People = new Map([...clients, "named"].map((uscc) => [uscc, { legal: actor(uscc), agent: undefined, isNamed: uscc === "named" }]));
const cast = castOf([bank], new Map(), people);

describe("the officers of a branch", () => {
  it("share its enterprises, and each enterprise keeps its own", () => {
    const officers = clients.map((client) => cast.officer("D01", "large", client));
    expect(new Set(officers)).toEqual(new Set(team));
    expect(clients.map((client) => cast.officer("D01", "large", client))).toEqual(officers);
  });

  it("are the same whether an enterprise came to the branch or was claimed from the market of the district", () => {
    expect(clients.map((client) => cast.officerIn("D01", "130102", client))).toEqual(clients.map((client) => cast.officer("D01", "large", client)));
  });

  it("leave the named enterprises to the first, whose login the README tells", () => {
    expect([cast.officer("D01", "large", "named"), cast.officer("D01", "large")]).toEqual([team[0], team[0]]);
  });

  it("are found at the institution's first branch where it has none in the district", () => {
    expect(team).toContain(cast.officerIn("D01", "130131", clients[0]));
    expect(() => cast.officer("D01", "nowhere", clients[0])).toThrow("officer in the branch");
  });
});
