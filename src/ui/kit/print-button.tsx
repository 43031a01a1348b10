"use client";
import { useTranslations } from "next-intl";
import { Button } from "./button";

/** Opens the browser's print dialogue. */
export function PrintButton() {
  const t = useTranslations("kit");
  return <span data-print="hide"><Button onClick={() => window.print()}>{t("print")}</Button></span>;
}
