import { describe, expect, test } from "vitest";
import { acceptedDocumentTypes, checkDocument, documentType, largestDocumentBytes } from "./document";

const beginnings = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/webp": [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50],
} as const;
const pdf = Uint8Array.from(beginnings["application/pdf"]);

function sized(bytes: number): Uint8Array {
  const content = new Uint8Array(bytes);
  content.set(pdf.subarray(0, bytes));
  return content;
}

describe("what a document is", () => {
  test.each(Object.entries(beginnings))("%s is known by its first bytes, whatever follows", (mime, bytes) => {
    expect(documentType(Uint8Array.from([...bytes, 0, 1, 2]))).toBe(mime);
    expect(checkDocument({ name: "a.exe", content: Uint8Array.from(bytes) })).toEqual({ ok: true, value: { name: "a.exe", mime } });
  });

  test.each(Object.entries(beginnings))("%s with any of its own bytes wrong is unknown", (_mime, bytes) => {
    const own = bytes.length > 8 ? [8, 9, 10, 11] : bytes.map((_, index) => index);
    for (const place of own) {
      const wrong = Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ 0xff : byte));
      expect(documentType(wrong)).toBeUndefined();
    }
  });

  test("the file dialogue offers exactly what is taken", () => {
    expect(acceptedDocumentTypes).toEqual(Object.keys(beginnings));
  });

  test("neither a name nor a beginning cut short makes a document", () => {
    expect(checkDocument({ name: "licence.pdf", content: Uint8Array.from([0x25, 0x50, 0x44]) })).toEqual({ ok: false, reason: "document-type-unknown" });
  });
});

describe("how large it may be", () => {
  test("is five megabytes and not a byte more", () => {
    expect(largestDocumentBytes).toBe(5_242_880);
    expect(checkDocument({ name: "a.pdf", content: sized(largestDocumentBytes) }).ok).toBe(true);
    expect(checkDocument({ name: "a.pdf", content: sized(largestDocumentBytes + 1) })).toEqual({ ok: false, reason: "document-too-large", detail: { size: "5242881" } });
  });

  test("an empty one is told so, not called unknown", () => {
    expect(checkDocument({ name: "a.pdf", content: new Uint8Array(0) })).toEqual({ ok: false, reason: "document-empty" });
  });
});

describe("its name", () => {
  test.each([
    ["营业执照 2026.pdf", "营业执照 2026.pdf"],
    ["../../etc/passwd", ".._.._etc_passwd"],
    ['a\\b"c<d>e|f:g*h?i', "a_b_c_d_e_f_g_h_i"],
    ["line\r\nbreak\u0000\u007f.pdf", "line__break__.pdf"],
    ["  blank around.pdf  ", "blank around.pdf"],
    ["   ", "document"],
    ["", "document"],
  ])("%j is kept as %j, for it becomes a header of a download", (given, kept) => {
    expect(checkDocument({ name: given, content: pdf })).toMatchObject({ value: { name: kept } });
  });

  test("is cut to 120 characters from the front, so that its ending stays", () => {
    const whole = `${"长".repeat(116)}.pdf`;
    expect(checkDocument({ name: whole, content: pdf })).toMatchObject({ value: { name: whole } });
    expect(checkDocument({ name: `多${whole}`, content: pdf })).toMatchObject({ value: { name: whole } });
  });
});
