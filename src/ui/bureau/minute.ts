const minutes = new Intl.DateTimeFormat("sv-SE", {
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai",
});

/** Prints an instant as "2026-11-22 14:05" in Shanghai, the form of times in tables; Swedish writes dates just so. */
export function minuteText(instant: Date): string {
  return minutes.format(instant);
}
