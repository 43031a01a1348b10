import fs from "node:fs";
import path from "node:path";

// Static files: a variable font turns into Type 3 in a PDF, and its text cannot be taken out again.
const weights = ["400Regular", "700Bold"];

// What our style sheets and a page's own defaults may ask for.
const families = ["sans-serif", "serif", "monospace", "system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"];

/** Writes the font configuration that makes Chinese text complete on a machine without any font; returns its path. */
export function writeFontConfiguration(folder: string): string {
  const fonts = path.resolve("node_modules/@expo-google-fonts/noto-sans-sc");
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...weights.map((weight) => `  <dir>${path.join(fonts, weight)}</dir>`),
    `  <cachedir>${path.join(folder, "font-cache")}</cachedir>`,
    ...families.map((family) => `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`),
    "</fontconfig>",
    "",
  ];
  const file = path.join(folder, "fonts.conf");
  fs.writeFileSync(file, lines.join("\n"));
  return file;
}
