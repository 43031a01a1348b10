"use client";
import { App } from "antd";
import { useTranslations } from "next-intl";

/** Asks before something of a session that cannot be taken back. */
export function useConfirmStep(): (ask: { readonly title: string; readonly content: string; readonly ok: string; readonly act: () => void; readonly danger?: boolean }) => void {
  const t = useTranslations("match-session");
  const { modal } = App.useApp();
  return ({ title, content, ok, act, danger = false }) => void modal.confirm({ title, content, okText: ok, cancelText: t("cancel"), okButtonProps: { danger }, onOk: act });
}
