import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Icon } from "./icon";
import style from "./field.module.css";

export interface LockedFieldProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Who delivered the value and when; shown so that a wrong one can be corrected at its source. */
  readonly source: string;
  readonly asOf: string;
  readonly correctionHref?: string;
}

/** A value the platform already knows: shown, not asked again, with its source and the way to have it corrected. */
export function LockedField({ label, value, source, asOf, correctionHref }: LockedFieldProps) {
  const t = useTranslations("kit");
  return (
    <div className={style.field} role="group" aria-label={label}>
      <span className={style.label}>{label}</span>
      <div className={style.locked}>{value}</div>
      <p className={style.source}>
        <Icon name="lock" />
        <span>
          {t("lockedSource", { source, asOf })} {correctionHref ? <a href={correctionHref}>{t("lockedCorrect")}</a> : null}
        </span>
      </p>
    </div>
  );
}
