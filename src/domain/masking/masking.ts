const MASK = "*";

/** A person's name keeps its first character, 张三丰 → 张**; one character alone is hidden whole. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name.trim()];
  return rest.length === 0 ? MASK : `${first}${MASK.repeat(rest.length)}`;
}

/** An identity number keeps its first 6 and last 2 characters. */
export function maskIdentityNumber(identityNumber: string): string {
  return maskMiddle(identityNumber.trim(), 6, 2);
}

/** A phone number keeps its first 3 and last 4 digits. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone.trim(), 3, 4);
}

/** An organisation's name on a public page keeps its first and last 2 characters, enough for its holder to recognise it. */
export function maskOrganisationName(name: string): string {
  return maskMiddle(name.trim(), 2, 2);
}

/** Text too short to hide anything behind its ends is hidden whole; the length stays visible so that a form still lines up. */
function maskMiddle(text: string, keptFirst: number, keptLast: number): string {
  const characters = [...text];
  const hidden = characters.length - keptFirst - keptLast;
  if (hidden <= 0) return MASK.repeat(characters.length);
  return [...characters.slice(0, keptFirst), MASK.repeat(hidden), ...characters.slice(characters.length - keptLast)].join("");
}
