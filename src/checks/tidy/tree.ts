import fs from "node:fs";
import path from "node:path";

export type SourceFile = { name: string; text: string; lines: number };

/** Made by tools, never written by hand. */
const made = new Set(["node_modules", "generated", ".next", ".data", ".git", "test-results", "playwright-report"]);

/** Every file below the folders, with paths relative to the project. */
export function listFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (made.has(entry.name)) return [];
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(name) : [name];
    }),
  );
}

/** The files written by hand in a programming language. */
export function readSources(...folders: string[]): SourceFile[] {
  return listFiles(...folders)
    .filter((name) => /\.(ts|tsx|mjs|css|prisma)$/.test(name))
    .map((name) => {
      const text = fs.readFileSync(name, "utf8");
      return { name, text, lines: text.trimEnd().split("\n").length };
    });
}

export const isTest = (name: string) => /\.test\.tsx?$/.test(name) || name.startsWith("e2e/");
