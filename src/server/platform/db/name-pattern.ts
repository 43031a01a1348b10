/**
 * ILIKE patterns that a trigram index answers: from three characters on any part is found, two are looked for at the beginning
 * and at the end (a Chinese given name is often two), one at the beginning. A shorter part in the middle would read the whole table.
 */
export function namePatterns(search: string): string[] {
  const literal = search.replace(/[\\%_]/g, "\\$&");
  const characters = [...search].length;
  if (characters >= 3) return [`%${literal}%`];
  return characters === 2 ? [`${literal}%`, `%${literal}`] : [`${literal}%`];
}
