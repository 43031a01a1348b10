// A NUL and half of a character are text in JavaScript and nowhere else: PostgreSQL breaks off at the first and cannot encode the second.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether a database can keep this text. */
export function isStorableText(text: string): boolean {
  return !UNSTORABLE.test(text);
}
