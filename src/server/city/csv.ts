/** What stands before a category's own columns in every file. */
export const envelopeColumns = ["record_no", "uscc", "enterprise_name", "as_of", "op"] as const;

/** One line of a CSV file, its end included; a cell is quoted only when it must be. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
