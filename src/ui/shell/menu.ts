export interface Place {
  readonly key: string;
  readonly href: string;
  /** Only these roles find it in their menu; left out, everyone in the portal does. */
  readonly roles?: readonly string[];
  /** Pages that belong to this place although their address lies elsewhere. */
  readonly above?: readonly string[];
}

/** The places of each portal. `key` is the message under portal.<portal>.<key>; the first entry is the portal's start. */
export const menu = {
  public: [
    { key: "home", href: "/" },
    { key: "products", href: "/products" },
    { key: "statistics", href: "/statistics" },
    { key: "policies", href: "/policies" },
    { key: "centres", href: "/centres" },
    { key: "help", href: "/help" },
  ],
  enterprise: [
    { key: "home", href: "/enterprise" },
    { key: "needs", href: "/enterprise/needs" },
    { key: "authorisations", href: "/enterprise/authorisations" },
    { key: "loans", href: "/enterprise/loans" },
    { key: "sessions", href: "/enterprise/sessions" },
  ],
  bank: [
    { key: "queue", href: "/bank", above: ["/bank/cases", "/bank/reports"] },
    { key: "market", href: "/bank/market" },
    { key: "loans", href: "/bank/loans" },
    { key: "products", href: "/bank/products" },
    { key: "team", href: "/bank/team" },
  ],
  centre: [
    { key: "desk", href: "/centre" },
    { key: "renewals", href: "/centre/renewals" },
    { key: "walkIn", href: "/centre/walk-in" },
    { key: "sessions", href: "/centre/sessions" },
  ],
  bureau: [
    { key: "dashboard", href: "/bureau" },
    { key: "ledger", href: "/bureau/ledger" },
  ],
  department: [
    { key: "categories", href: "/department", above: ["/department/batches"] },
  ],
  platform: [
    { key: "institutions", href: "/platform", roles: ["platform.operator"] },
    { key: "people", href: "/platform/people", roles: ["platform.operator"] },
    { key: "audit", href: "/platform/audit", roles: ["platform.auditor"] },
    { key: "permissions", href: "/platform/permissions" },
  ],
} as const satisfies Record<string, readonly [Place, ...Place[]]>;

export type Portal = keyof typeof menu;

/** The places a role finds in its portal's menu; what it may do there the server decides. */
export function placesOf(portal: Portal, role: string): readonly Place[] {
  const places: readonly Place[] = menu[portal];
  return places.filter(({ roles }) => roles === undefined || roles.includes(role));
}

/** Where a role begins: the first place of its menu. */
export function startOf(portal: Portal, role: string): string {
  return placesOf(portal, role)[0]?.href ?? menu[portal][0].href;
}

/** Whether a menu entry stands for the page now open: its own page, or one below it; the start, above them all, only for itself. */
export function isCurrent({ href, above = [] }: Place, path: string, start: string): boolean {
  const below = (place: string) => path.startsWith(`${place}/`);
  return path === href || (href !== start && below(href)) || above.some(below);
}
