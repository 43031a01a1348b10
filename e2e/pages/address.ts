/**
 * Every page by who sees it, in an order in which the links to later ones stand on earlier ones. `:id` and `:number` stand for
 * what a link seen before has in that place; where no whole link was seen, the part up to them is taken from one that was.
 * A star at the end takes every such link instead of the last.
 */
export const addresses = {
  "": ["/", "/products", "/products/:id", "/products/compare?ids=:id,:id,:id", "/statistics", "/policies", "/centres", "/help", "/accessibility", "/verify", "/verify/R20260101-000001", "/sign-in", "/register"],
  "enterprise-legal": ["/enterprise", "/enterprise/needs", "/enterprise/apply", "/enterprise/authorisations", "/enterprise/loans", "/enterprise/reports", "/enterprise/reports/own", "/enterprise/members", "/enterprise/members/end?member=:id", "/enterprise/sessions", "/account/sessions", "/account/password", "/account/switch"],
  "enterprise-agent": ["/enterprise", "/enterprise/apply", "/enterprise/authorisations", "/enterprise/loans", "/enterprise/members"],
  "legal-due-next-month": ["/enterprise", "/enterprise/loans"],
  "legal-cooperative": [
    "/enterprise", "/enterprise/needs", "/enterprise/needs/:id", "/enterprise/needs/:id/withdraw", "/enterprise/needs/:id/accept/:id", "/enterprise/needs/:id/decline/:id",
    "/enterprise/authorisations", "/enterprise/authorisations/:id", "/enterprise/authorisations/:id/stop", "/enterprise/reports", "/enterprise/reports/:id", "/verify/:number",
  ],
  "legal-contractor": ["/enterprise/needs", "/enterprise/needs/:id", "/enterprise/needs/:id/supplements/:id/:id"],
  "legal-court-trouble": ["/enterprise/needs", "/enterprise/needs/:id", "/enterprise/needs/:id/refer"],
  "legal-little-giant": ["/enterprise/loans"],
  "legal-individual": ["/enterprise/apply", "/enterprise/apply/check", ...["amount", "term", "purpose", "guarantee", "repayment", "contact", "channel"].map((step) => `/enterprise/apply/${step}`)],
  "bank-officer": ["/bank", "/bank/cases/:id", "/bank/market", "/bank/loans", "/bank/products", "/bank/team"],
  "bank-approver": ["/bank"],
  "centre-clerk": ["/centre", "/centre/renewals", "/centre/walk-in", "/centre/sessions", "/centre/sessions/new", "/centre/sessions/:id*", "/centre/sessions/:id/call", "/centre/sessions/:id?tab=meetings"],
  "bureau-analyst": ["/bureau", "/bureau/ledger", "/bureau/ledger?rows=application"],
  "department-steward": ["/department", "/department/batches/:number"],
  "platform-operator": ["/platform", "/platform/people", "/platform/permissions"],
  "platform-auditor": ["/platform/audit"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const shapes = { ":id": "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", ":number": "[A-Z]{1,2}\\d{8}-\\d{6}" } as const;

function patternOf(address: string): RegExp {
  const escaped = address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${Object.entries(shapes).reduce((text, [name, shape]) => text.replaceAll(name, shape), escaped)}$`);
}

/** The real addresses that one of the list stands for, by the links seen so far. Throws when no link leads there. */
export function resolve(address: string, seen: readonly string[]): string[] {
  if (!/:id|:number/.test(address)) return [address];
  const bare = address.replace(/\*$/, "");
  const links = seen.filter((link) => patternOf(bare).test(link));
  if (links.length > 0) return address.endsWith("*") ? [...new Set(links)] : links.slice(-1);
  const [, head = "", tail = ""] = /^(.*?:(?:id|number))(.*)$/.exec(bare) ?? [];
  const parent = tail === "" || tail.includes(":") ? undefined : seen.findLast((link) => patternOf(head).test(link));
  if (parent === undefined) throw new Error(`no link seen leads to ${address}`);
  return [parent + tail];
}
