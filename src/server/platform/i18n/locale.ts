/** The languages of the platform; the first is the default. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "xinqiao-locale";

/** The language a cookie names, Chinese when it names none. */
export function localeOf(cookie: string | undefined): Locale {
  return locales.find((locale) => locale === cookie) ?? "zh-CN";
}
