import { toDataURL } from "qrcode";
import { describe, expect, it } from "vitest";
import { qrPicture } from "./qr-picture";

const look = { margin: 2, width: 80 };

describe("a code to scan", () => {
  it("is the picture of its own words and size, also when it is asked for again and after many others", async () => {
    const asked = Array.from({ length: 520 }, (_, n) => `pass-${n}`);
    for (const words of [...asked, ...asked.slice(0, 3)]) await qrPicture(words, look);
    expect(await qrPicture("pass-1", look)).toBe(await toDataURL("pass-1", look));
    expect(await qrPicture("pass-1", { ...look, width: 160 })).toBe(await toDataURL("pass-1", { ...look, width: 160 }));
  });
});
