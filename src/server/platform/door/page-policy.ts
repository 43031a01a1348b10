import type { ServerResponse } from "node:http";

const TWO_YEARS = 2 * 365 * 24 * 3600;

/** Everything comes from our own address; a script that stands in the page itself must carry one of the given sources. */
export function contentPolicy(scriptSources: readonly string[], styleSources: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptSources.join(" ")}`.trimEnd(),
    `style-src 'self' ${styleSources.join(" ")}`.trimEnd(),
    // A chart's and a component's own placement is written as an attribute, which can load nothing and run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const everywhere: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** What every answer tells the browser; over https also that this address is never to be asked without it. */
export function setSafetyHeaders(response: ServerResponse, secure: boolean): void {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  if (secure) response.setHeader("Strict-Transport-Security", `max-age=${TWO_YEARS}; includeSubDomains`);
}
