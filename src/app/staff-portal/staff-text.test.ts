import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const serverOnly = ["home.json", "public.json"];

describe("the texts of the staff screens", () => {
  it.each([["chinese-text", "zh-CN"], ["english-text", "en"]])("are all there in %s", (file, locale) => {
    const source = fs.readFileSync(path.join(import.meta.dirname, `${file}.tsx`), "utf8");
    const named = Array.from(source.matchAll(/from "@\/messages\/([\w-]+)\/([\w-]+\.json)"/g), ([, from, name]) => `${from}/${name}`);
    const there = fs.readdirSync(`src/messages/${locale}`).filter((name) => !serverOnly.includes(name)).map((name) => `${locale}/${name}`);
    expect(named.toSorted()).toEqual(there.toSorted());
  });
});
