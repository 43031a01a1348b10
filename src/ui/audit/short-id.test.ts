import { expect, it } from "vitest";
import { shortId } from "./short-id";

it("shortens a UUID to its end", () => expect(shortId("01a2045e-c560-7a52-b1a9-2f595f9d5940")).toBe("…2f595f9d5940"));

it.each(["R20261122-000123", "91130102MA0D007381", "drawdown"])("leaves %s as people know it", (id) => expect(shortId(id)).toBe(id));
