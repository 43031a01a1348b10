import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

/** Largest document an enterprise may hand in: 5 MB. */
export const largestDocumentBytes = 5 * 1024 * 1024;

export type DocumentRefusal = "document-empty" | "document-too-large" | "document-type-unknown";

const signatures: readonly { readonly mime: string; readonly bytes: readonly number[]; readonly at: number }[] = [
  { mime: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46], at: 0 },
  { mime: "image/jpeg", bytes: [0xff, 0xd8, 0xff], at: 0 },
  { mime: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47], at: 0 },
  { mime: "image/webp", bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

/** The kinds of document that are taken, as the browser's file dialogue wants them. */
export const acceptedDocumentTypes: readonly string[] = signatures.map(({ mime }) => mime);

/** What the first bytes say the document is, or undefined: neither its name nor what the browser claims is trusted. */
export function documentType(content: Uint8Array): string | undefined {
  return signatures.find(({ bytes, at }) => bytes.every((byte, index) => content[at + index] === byte))?.mime;
}

const LONGEST_NAME = 120;
// Path separators, quotes and control characters have no place in a name that becomes a header of a download.
const UNSAFE_IN_NAME = /[\\/"<>|:*?\u0000-\u001f\u007f]/g;

/** Whether a document may be kept: PDF, JPEG, PNG or WebP by its bytes, not empty, at most 5 MB. Yields its cleaned name and true type. */
export function checkDocument(document: { readonly name: string; readonly content: Uint8Array }): Outcome<{ name: string; mime: string }, DocumentRefusal> {
  const size = document.content.byteLength;
  if (size === 0) return refuse("document-empty");
  if (size > largestDocumentBytes) return refuse("document-too-large", { size: String(size) });
  const mime = documentType(document.content);
  if (mime === undefined) return refuse("document-type-unknown");
  const name = document.name.replace(UNSAFE_IN_NAME, "_").trim().slice(-LONGEST_NAME);
  return accept({ name: name === "" ? "document" : name, mime });
}
