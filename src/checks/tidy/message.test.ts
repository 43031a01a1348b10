import { describe, expect, it } from "vitest";
import { flatten, namespacesOf, placeholders, readNamespace, type Texts } from "./message";
import { literalUses, namespacesNamed } from "./message-use";
import { fieldKeys, refusalsLetOut } from "./refusal-text";
import { isTest, readSources } from "./tree";

const namespaces = namespacesOf("zh-CN");
const sources = readSources("src").filter(({ name }) => /\.tsx?$/.test(name) && !isTest(name));
const chinese: Texts = Object.fromEntries(namespaces.map((name) => [name, readNamespace("zh-CN", name)]));

/** Whether the dotted key leads to a text, or to a group of texts for those who take the whole group. */
function exists(key: string): boolean {
  const walk = (texts: Texts | string | undefined, parts: readonly string[]): boolean => {
    const [first, ...rest] = parts;
    if (first === undefined) return texts !== undefined;
    return typeof texts === "object" && walk(texts[first], rest);
  };
  return walk(chinese, key.split("."));
}

describe("the texts", () => {
  it("have the same namespaces in both languages", () => {
    expect(namespacesOf("en")).toEqual(namespaces);
  });

  it.each(namespaces)("of %s have the same keys in both languages", (namespace) => {
    const keys = (locale: string) => flatten(readNamespace(locale, namespace)).map(([key]) => key);
    expect(keys("en")).toEqual(keys("zh-CN"));
  });

  it.each(namespaces)("of %s expect the same values in both languages", (namespace) => {
    const english = new Map(flatten(readNamespace("en", namespace)));
    const different = flatten(readNamespace("zh-CN", namespace))
      .map(([key, text]) => [key, placeholders(text), placeholders(english.get(key) ?? text)] as const)
      .filter(([, one, other]) => one.join() !== other.join());
    expect(different).toEqual([]);
  });

  it.each(namespaces)("of %s are nowhere empty", (namespace) => {
    const empty = ["zh-CN", "en"].flatMap((locale) =>
      flatten(readNamespace(locale, namespace)).filter(([, text]) => text.trim() === "").map(([key]) => `${locale} ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it("contain no Chinese in English", () => {
    const han = /[\u4e00-\u9fff]/;
    const mixed = namespaces.flatMap((namespace) =>
      flatten(readNamespace("en", namespace)).filter(([, text]) => han.test(text)).map(([key]) => `${namespace}.${key}`),
    );
    // The platform's own name, and the switch to the other language, are shown as they are written.
    expect(mixed.filter((key) => !/brand|language|locale|chinese|chop/i.test(key))).toEqual([]);
  });

  it("are there for every key that a page asks for", () => {
    const missing = sources.flatMap(literalUses).filter(({ keys }) => !keys.some(exists));
    expect(missing.map(({ file, keys }) => `${file}: ${keys.join(" or ")}`)).toEqual([]);
  });

  it("are there for every namespace that a page names", () => {
    const missing = sources.flatMap((source) => namespacesNamed(source).filter((name) => !exists(name)).map((name) => `${source.name}: ${name}`));
    expect(missing).toEqual([]);
  });

  it("are there for every refusal that a router lets out", () => {
    const routers = sources.filter(({ name }) => /router\.ts$/.test(name));
    const letOut = routers.flatMap((router) => refusalsLetOut(router).map((reason) => [reason, router.name] as const));
    expect(letOut.length).toBeGreaterThan(80);
    expect(letOut.filter(([reason]) => !exists(`refusal.${reason}`))).toEqual([]);
  });

  it("are there for everything that an input check says of a field", () => {
    const checked = sources.filter(({ name }) => /^src\/(server|domain|app)\//.test(name));
    const said = checked.flatMap((source) => fieldKeys(source).map((key) => [key, source.name] as const));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter(([key]) => !exists(`field.${key}`) && !exists(`refusal.${key}`))).toEqual([]);
  });

  it("have no namespace that nobody names", () => {
    const everything = sources.map(({ text }) => text).join("\n");
    expect(namespaces.filter((name) => !new RegExp(`["'\`]${name}[."'\`]`).test(everything))).toEqual([]);
  });
});
