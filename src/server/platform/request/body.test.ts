import { describe, expect, it } from "vitest";
import { readBody } from "./body";

const request = (body: BodyInit | null, headers: Record<string, string> = {}) => new Request("http://localhost/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);

describe("the body of a request", () => {
  it("is read up to the bound, in bytes", async () => {
    expect(await readBody(request("信桥"), 6)).toBe("信桥");
    expect(await readBody(request("信桥x"), 6)).toBeNull();
  });

  it("is empty where there is none", async () => {
    expect(await readBody(request(null), 6)).toBe("");
  });

  it("is put together from pieces that cut a character", async () => {
    const bytes = new TextEncoder().encode("信桥");
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readBody(request(pieces), 6)).toBe("信桥");
  });

  it("is not read on beyond the bound, though it never ends and says nothing of its length", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(await readBody(request(endless), 10_000)).toBeNull();
    expect(sent).toBeLessThan(20);
  });

  it("is not begun where it says that it is longer", async () => {
    let sent = 0;
    const told = new ReadableStream({ pull: () => void (sent += 1) }, { highWaterMark: 0 });
    expect(await readBody(request(told, { "content-length": "10001" }), 10_000)).toBeNull();
    expect(sent).toBe(0);
  });
});
