"use client";
import { Button } from "antd";
import { useTranslations } from "next-intl";

/** Prints the page: the timetable for the wall, the list of names for the door. */
export function PrintButton() {
  return <Button data-print="hide" onClick={() => { window.print(); }}>{useTranslations("match-session")("print")}</Button>;
}
