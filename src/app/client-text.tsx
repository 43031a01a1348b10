import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";

export type SitePart = "base" | "public" | "enterprise";

/** What every page may say in the browser, error pages included. */
const base: readonly string[] = ["kit", "portal", "role", "shell"];

/** Texts that only server components print; they reach a reader as HTML. */
const serverOnly: readonly string[] = ["home", "public"];

/** Texts of the staff screens alone, which have them as a file of their own. */
const staffOnly: readonly string[] = ["audit", "bank", "bureau", "centre", "department", "match-session", "permission", "platform", "request", "statistic"];

/** Texts of someone who has signed in. */
const insideOnly: readonly string[] = ["category", "financing-case", "loan", "record", "report"];

const belongs: Readonly<Record<SitePart, (namespace: string) => boolean>> = {
  base: (namespace) => base.includes(namespace),
  public: (namespace) => ![...serverOnly, ...staffOnly, ...insideOnly].includes(namespace),
  enterprise: (namespace) => ![...serverOnly, ...staffOnly].includes(namespace),
};

/** Hands the browser the texts that a part of the site needs: a phone on a slow line does not load the bureau's words. */
export async function ClientText({ part, children }: { readonly part: SitePart; readonly children: ReactNode }) {
  const texts = Object.entries(await getMessages()).filter(([namespace]) => belongs[part](namespace));
  return <NextIntlClientProvider messages={Object.fromEntries(texts)}>{children}</NextIntlClientProvider>;
}
