import { describe, expect, expectTypeOf, test } from "vitest";
import { columnOfRole, isRole, mayBindEnterprise, portalOfRole, portals, roleOfColumn, roles, rolesOfPortal, scopeOfRole, type Role, type RoleColumn } from "./role";

const expected: Readonly<Record<Role, readonly [portal: string, scope: string]>> = {
  "enterprise.legal": ["enterprise", "enterprise"],
  "enterprise.agent": ["enterprise", "enterprise"],
  "bank.officer": ["bank", "branch"],
  "bank.approver": ["bank", "institution"],
  "bank.admin": ["bank", "institution"],
  "centre.clerk": ["centre", "district"],
  "centre.manager": ["centre", "district"],
  "bureau.analyst": ["bureau", "city"],
  "bureau.supervisor": ["bureau", "city"],
  "department.steward": ["department", "department"],
  "platform.operator": ["platform", "city"],
  "platform.auditor": ["platform", "city"],
  public: ["public", "none"],
};

describe.each(roles)("%s", (role) => {
  test("works in one portal and sees one scope", () => {
    expect([portalOfRole(role), scopeOfRole(role)]).toEqual(expected[role]);
  });

  test("is known by name", () => {
    expect(isRole(role)).toBe(true);
  });
});

test("every portal has a role", () => {
  expect(portals.filter((portal) => rolesOfPortal(portal).length === 0)).toEqual([]);
  expect(rolesOfPortal("bank")).toEqual(["bank.officer", "bank.approver", "bank.admin"]);
});

test.each(["", "bank", "bank.", "bank_officer", "Bank.officer", "admin"])("%j is no role", (text) => {
  expect(isRole(text)).toBe(false);
});

test("the column spells a role with an underscore, and reads back as the same role", () => {
  expectTypeOf<"bank_officer">().toExtend<RoleColumn>();
  expectTypeOf<"public">().not.toExtend<RoleColumn>();
  for (const role of roles) {
    if (role === "public") continue;
    expect(columnOfRole(role)).toBe(role.replace(".", "_"));
    expect(roleOfColumn(columnOfRole(role))).toBe(role);
  }
});

test("only the legal representative binds the enterprise", () => {
  expect(roles.filter(mayBindEnterprise)).toEqual(["enterprise.legal"]);
});
