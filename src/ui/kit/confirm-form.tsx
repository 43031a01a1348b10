import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { LinkButton } from "./button";
import { Row, Stack } from "./layout";
import { SubmitButton } from "./submit-button";

export interface ConfirmFormProps {
  readonly action: (form: FormData) => void | Promise<void>;
  /** Values the action needs, sent as hidden fields. */
  readonly values?: Readonly<Record<string, string>>;
  readonly confirmLabel: string;
  readonly cancelHref: string;
  readonly danger?: boolean;
  /** What will happen, in full, before the buttons. */
  readonly children: ReactNode;
}

/** A step that cannot be taken back: says what will happen, then offers both answers at the same size. */
export function ConfirmForm({ action, values = {}, confirmLabel, cancelHref, danger, children }: ConfirmFormProps) {
  const t = useTranslations("kit");
  return (
    <form action={action}>
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Stack gap={5}>
        {children}
        <Row>
          <SubmitButton look={danger ? "danger" : "primary"}>{confirmLabel}</SubmitButton>
          <LinkButton look="secondary" href={cancelHref}>{t("cancel")}</LinkButton>
        </Row>
      </Stack>
    </form>
  );
}
