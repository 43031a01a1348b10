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
    { key: "queue", href: "/bank" },
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
    { key: "categories", href: "/department" },
  ],
  platform: [
    { key: "institutions", href: "/platform" },
    { key: "people", href: "/platform/people" },
    { key: "permissions", href: "/platform/permissions" },
    { key: "audit", href: "/platform/audit" },
  ],
} as const;

export type Portal = keyof typeof menu;

/** Whether a menu entry stands for the page now open: its own page, or one below it, the start only for itself. */
export function isCurrent(href: string, path: string, start: string): boolean {
  if (href === start) return path === href;
  return path === href || path.startsWith(`${href}/`);
}
