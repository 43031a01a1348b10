import type { ThemeConfig } from "antd";
import { token } from "@/ui/kit/token";

/** The staff portals' antd in our colours. Values that antd's defaults set too pale for AA are all named here. */
export function antdTheme(largeType: boolean): ThemeConfig {
  const { color, font } = token;
  return {
    zeroRuntime: true,
    cssVar: { key: largeType ? "xinqiao-large" : "xinqiao" },
    hashed: false,
    token: {
      colorPrimary: color.primary,
      colorPrimaryHover: color.primaryStrong,
      colorLink: color.link,
      colorInfo: color.primary,
      colorSuccess: color.success,
      colorWarning: color.warning,
      colorError: color.error,
      colorSuccessBg: color.successTint,
      colorWarningBg: color.warningTint,
      colorErrorBg: color.errorTint,
      colorText: color.ink,
      colorTextSecondary: color.inkSoft,
      colorTextTertiary: color.inkSoft,
      colorTextQuaternary: color.inkSoft,
      colorTextDescription: color.inkSoft,
      colorTextPlaceholder: color.inkSoft,
      colorTextDisabled: color.inkSoft,
      colorBorder: color.inputLine,
      colorBorderSecondary: color.line,
      colorBgLayout: color.page,
      fontFamily: font.sans,
      fontSize: largeType ? 18 : 15,
      controlHeight: largeType ? 60 : 36,
      borderRadius: 4,
      boxShadow: "0 4px 16px rgb(16 24 40 / 0.12)",
      boxShadowTertiary: "none",
      wireframe: false,
    },
  };
}
