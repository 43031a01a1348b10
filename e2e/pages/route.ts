import fs from "node:fs";
import path from "node:path";

const root = path.resolve("src/app");

/** The path of every page and route, as the files below src/app spell it: a new one is in the list by itself. */
export const routes: readonly string[] = [...new Set(
  fs.readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|\/)(page\.tsx|route\.ts)$/.test(name))
    .map((name) => `/${path.dirname(name).split(path.sep).filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`),
)].toSorted();

/** Every name that a page reads a value under, as the sources spell it. */
export const parameterNames: readonly string[] = namesIn(["src/app", "src/ui"]);

function namesIn(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(page\.tsx|route\.ts|-state\.ts|-query\.ts)$/.test(name)).map((name) => path.join(folder, name)));
  const found = files.flatMap((file) => [...fs.readFileSync(file, "utf8").matchAll(/(\w+): (?:z\.|parseAs|shaped\(|wan\b|months\b|typed\b)|searchParams\.get\("(\w+)"\)/g)].map(([, field, asked]) => field ?? asked ?? ""));
  return [...new Set([...found, "month", "h"])].toSorted();
}

/** The names under which the built pages call what they do; every reader of a page can find them there. */
export function actionIds(): string[] {
  const manifest = JSON.parse(fs.readFileSync(".next/server/server-reference-manifest.json", "utf8")) as { node: Record<string, unknown> };
  return Object.keys(manifest.node);
}

/** The segments of a route that stand for something. */
export function openSegments(route: string): string[] {
  return route.match(/\[[^\]]+\]/g) ?? [];
}

/** The route as an address, each open segment filled. */
export function fill(route: string, value: (segment: string) => string): string {
  return route.replace(/\[[^\]]+\]/g, value);
}

/** Whether an address is one of the route. */
export function isOf(route: string, address: string): boolean {
  const pattern = route.split("/").map((part) => (part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/?#]+" : part.replace(/[.*+?^${}()|\\]/g, "\\$&"))).join("/");
  return new RegExp(`^${pattern}$`).test(address);
}
