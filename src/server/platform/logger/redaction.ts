/** Whatever carries one of these names is a secret or credit data, at any of the depths that we log. */
const hidden = [
  "password",
  "passwordHash",
  "secret",
  "token",
  "accessToken",
  "authorization",
  "cookie",
  "otp",
  "seed",
  "idNumber",
  "mobile",
  "phone",
  "payload",
  "record",
  "records",
  "snapshot",
  "sections",
];

/** Paths for pino: the name at the top, and up to three levels down. */
export const hiddenPaths = hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

const longDigits = /\b\d{15,18}[\dXx]?\b/g;
// Bounded, so that a text full of beginnings is not searched to its end from each of them.
const inUrl = /(postgres(?:ql)?:\/\/[^:/@\s]{1,100}:)[^@\s]{1,400}@/g;

/** Free text may quote an identity number, an account or a database address: those go too. */
export function withoutSecrets(text: string): string {
  return text.replace(inUrl, "$1•••@").replace(longDigits, "•••");
}
