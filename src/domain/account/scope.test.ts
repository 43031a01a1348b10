import { describe, expect, test } from "vitest";
import { mayBindEnterprise, portalOfRole, portals, roles, rolesOfPortal, scopeOfRole, type Portal, type RoleScope } from "./role";

/** The domain's table of people: who works where and sees what. */
const table: readonly { readonly portal: Portal; readonly roles: readonly string[]; readonly scopes: readonly RoleScope[] }[] = [
  { portal: "enterprise", roles: ["legal", "agent"], scopes: ["enterprise"] },
  { portal: "bank", roles: ["officer", "approver", "admin"], scopes: ["branch", "institution"] },
  { portal: "centre", roles: ["clerk", "manager"], scopes: ["district"] },
  { portal: "bureau", roles: ["analyst", "supervisor"], scopes: ["city"] },
  { portal: "department", roles: ["steward"], scopes: ["department"] },
  { portal: "platform", roles: ["operator", "auditor"], scopes: ["city"] },
];

describe.each(table)("$portal", ({ portal, roles: names, scopes }) => {
  test("has exactly its roles, named after it", () => {
    expect(rolesOfPortal(portal)).toEqual(names.map((name) => `${portal}.${name}`));
  });

  test("sees its own scope and no other", () => {
    for (const role of rolesOfPortal(portal)) expect(scopes).toContain(scopeOfRole(role));
  });
});

test("every role opens exactly one portal, and every portal is open to someone", () => {
  expect(portals.flatMap(rolesOfPortal).sort()).toEqual([...roles].sort());
});

test("an officer sees a branch, whoever approves sees the bank: they can never be one membership", () => {
  expect(scopeOfRole("bank.officer")).not.toBe(scopeOfRole("bank.approver"));
});

test("nobody outside an enterprise binds it, and not its agent either", () => {
  for (const role of roles) {
    if (portalOfRole(role) !== "enterprise") expect(mayBindEnterprise(role)).toBe(false);
  }
  expect(mayBindEnterprise("enterprise.agent")).toBe(false);
});

test("a visitor has no scope", () => {
  expect([portalOfRole("public"), scopeOfRole("public")]).toEqual(["public", "none"]);
});
