/** A text that the data carries in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** The half of it that the reader's language asks for. */
export function localText(locale: string, text: LocalText): string {
  return locale === "en" ? text.en : text.zh;
}
