/** The faces of the platform; a role opens exactly one. */
export const portals = ["public", "enterprise", "bank", "centre", "bureau", "department", "platform"] as const;
export type Portal = (typeof portals)[number];

/** What a person's active membership lets them be; `public` is everyone who has not signed in. */
export const roles = [
  "enterprise.legal",
  "enterprise.agent",
  "bank.officer",
  "bank.approver",
  "bank.admin",
  "centre.clerk",
  "centre.manager",
  "bureau.analyst",
  "bureau.supervisor",
  "department.steward",
  "platform.operator",
  "platform.auditor",
  "public",
] as const;
export type Role = (typeof roles)[number];

const portalOf: Readonly<Record<Role, Portal>> = {
  "enterprise.legal": "enterprise",
  "enterprise.agent": "enterprise",
  "bank.officer": "bank",
  "bank.approver": "bank",
  "bank.admin": "bank",
  "centre.clerk": "centre",
  "centre.manager": "centre",
  "bureau.analyst": "bureau",
  "bureau.supervisor": "bureau",
  "department.steward": "department",
  "platform.operator": "platform",
  "platform.auditor": "platform",
  public: "public",
};

/** The portal a role works in. */
export function portalOfRole(role: Role): Portal {
  return portalOf[role];
}

/** The roles that work in a portal. */
export function rolesOfPortal(portal: Portal): Role[] {
  return roles.filter((role) => portalOf[role] === portal);
}

/** Whether text from outside (a session, a policy line) names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** A role as the database's enum spells it. */
export type RoleColumn = { [R in Exclude<Role, "public">]: R extends `${infer P}.${infer W}` ? `${P}_${W}` : never }[Exclude<Role, "public">];

/** The role that a column value stands for; the database has no row for `public`. */
export function roleOfColumn(column: RoleColumn): Exclude<Role, "public"> {
  return column.replace("_", ".") as Exclude<Role, "public">;
}

/** The column value that stands for a role. */
export function columnOfRole(role: Exclude<Role, "public">): RoleColumn {
  return role.replace(".", "_") as RoleColumn;
}

/** What narrows a role's rows: its enterprise, its institution (an officer's branch besides), its district, its department, or nothing. */
export type RoleScope = "enterprise" | "institution" | "branch" | "district" | "department" | "city" | "none";

/** The scope of what a role may see (the table of people in the domain). */
export function scopeOfRole(role: Role): RoleScope {
  switch (role) {
    case "enterprise.legal":
    case "enterprise.agent":
      return "enterprise";
    case "bank.officer":
      return "branch";
    case "bank.approver":
    case "bank.admin":
      return "institution";
    case "centre.clerk":
    case "centre.manager":
      return "district";
    case "department.steward":
      return "department";
    case "bureau.analyst":
    case "bureau.supervisor":
    case "platform.operator":
    case "platform.auditor":
      return "city";
    case "public":
      return "none";
  }
}

/** Only the legal representative may bind the enterprise: grant consent, sign, accept an offer. */
export function mayBindEnterprise(role: Role): boolean {
  return role === "enterprise.legal";
}
