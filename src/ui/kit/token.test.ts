import { describe, expect, test } from "vitest";
import { token, tokenCss } from "./token";

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe("design tokens", () => {
  test("the stylesheet says what the table says", async () => {
    await expect(tokenCss()).toMatchFileSnapshot("./tokens.css");
  });

  const { color } = token;
  const backgrounds = [color.surface, color.surfaceSoft, color.page];
  const textPairs: readonly (readonly [string, string])[] = [
    ...backgrounds.flatMap((background) =>
      [color.ink, color.inkSoft, color.link, color.success, color.warning, color.error].map((ink) => [ink, background] as const),
    ),
    [color.primary, color.primaryTint],
    [color.success, color.successTint],
    [color.warning, color.warningTint],
    [color.error, color.errorTint],
    [color.inkSoft, color.neutralTint],
    [color.inkInverse, color.primary],
    [color.inkInverse, color.primaryStrong],
    [color.inkInverse, color.primaryDeep],
    [color.inkInverse, color.error],
  ];
  test.each(textPairs)("text %s on %s reaches AA", (ink, background) => {
    expect(contrast(ink, background)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(backgrounds)("the border of an input stands out from %s", (background) => {
    expect(contrast(color.inputLine, background)).toBeGreaterThanOrEqual(3);
  });
});
