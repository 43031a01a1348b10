/**
 * The one table of design decisions. `tokens.css` is printed from it (a test keeps the two equal)
 * and the antd theme of the staff portals reads it, so both faces of the platform look like one product.
 */
export const token = {
  color: {
    ink: "#1b2433",
    inkSoft: "#545d6b",
    inkInverse: "#ffffff",
    link: "#0958d9",
    primary: "#0958d9",
    primaryStrong: "#003eb3",
    primaryDeep: "#0a2a66",
    primaryTint: "#eaf2ff",
    page: "#f5f7fa",
    surface: "#ffffff",
    surfaceSoft: "#f8fafc",
    line: "#dde3ec",
    inputLine: "#7a8594",
    success: "#237804",
    successTint: "#eef7e9",
    warning: "#874d00",
    warningTint: "#fff6e3",
    error: "#cf1322",
    errorTint: "#fff1f0",
    neutralTint: "#eef1f5",
    accent: "#b07a1c",
    focus: "#ffb200",
  },
  text: {
    small: "1rem",
    base: "1.125rem",
    large: "1.25rem",
    xlarge: "1.5rem",
    title: "2rem",
    display: "2.625rem",
  },
  space: {
    1: "0.25rem",
    2: "0.5rem",
    3: "0.75rem",
    4: "1rem",
    5: "1.5rem",
    6: "2rem",
    7: "3rem",
    8: "4.5rem",
  },
  radius: { small: "4px", panel: "6px", round: "999px" },
  shadow: { raised: "0 1px 2px rgb(16 24 40 / 0.06)" },
  size: { target: "2.75rem", narrow: "44rem", wide: "74rem" },
  font: {
    sans: '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif',
    mono: 'ui-monospace, "SFMono-Regular", Consolas, "Liberation Mono", monospace',
  },
  leading: { body: "1.65", heading: "1.3" },
} as const;

/** Large-type mode scales the root, which every rem follows, and lifts the touch target to 60 px. */
const largeType = { rootFontSize: "125%", target: "3rem" } as const;

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Prints the table as the custom properties that the kit's CSS modules use. */
export function tokenCss(): string {
  const lines = Object.entries(token).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, value]) => `  --${group}-${kebab(name)}: ${value};`),
  );
  return [
    "/* Printed from token.ts; change the table there, then run its test with -u. */",
    ":root {",
    ...lines,
    "}",
    "",
    'html[data-type-size="large"] {',
    `  font-size: ${largeType.rootFontSize};`,
    `  --size-target: ${largeType.target};`,
    "}",
    "",
  ].join("\n");
}
