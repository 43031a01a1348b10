import { toDataURL } from "qrcode";

const MOST_KEPT = 500;
const kept = new Map<string, Promise<string>>();

/**
 * A code to scan, as a data address. Drawing one costs more than the page around it and the same words always give the same
 * picture, so the last ones are kept.
 */
export function qrPicture(words: string, look: { readonly margin: number; readonly width: number }): Promise<string> {
  const key = `${look.margin} ${look.width} ${words}`;
  const picture = kept.get(key) ?? toDataURL(words, look);
  kept.delete(key);
  kept.set(key, picture);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
