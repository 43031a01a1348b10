import { isStorableText } from "@/server/platform/trpc/storable-text";

/** The beginning of a text of the address, at most so many characters, none of them cut; empty where it holds what nobody types. */
export function plainText(text: string | undefined, most: number): string {
  const start = [...(text ?? "").slice(0, 2 * most)].slice(0, most).join("");
  return isStorableText(start) ? start : "";
}

/** The same of a part of the path, which comes encoded; what cannot be decoded is empty. */
export function decodedText(part: string, most: number): string {
  try {
    return plainText(decodeURIComponent(part), most);
  } catch {
    return "";
  }
}
