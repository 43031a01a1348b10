/** A piece of a centre's hours that stays in one line, and whether a comma or only a space follows it. */
export interface HoursPart {
  readonly text: string;
  readonly comma: boolean;
}

/** Takes hours such as 周一至周五 9:00–12:00，13:00–17:00 apart where a line may end: never inside a time. */
export function hoursParts(hours: string): readonly HoursPart[] {
  const pieces = hours.trim().split(/(\s*[，,、]\s*|\s+)/);
  return pieces.flatMap((text, index) => (index % 2 === 0 && text !== "" ? [{ text, comma: /[，,、]/.test(pieces[index + 1] ?? "") }] : []));
}
