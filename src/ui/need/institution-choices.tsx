import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/ui/kit/choice-group";
import type { Choice } from "@/ui/kit/select";
import { Details } from "@/ui/kit/step-frame";
import style from "./need.module.css";

export interface InstitutionChoice extends Choice {
  readonly isBank: boolean;
}

export interface InstitutionChoicesProps {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly InstitutionChoice[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

/** Whom to ask: banks at once, the others when asked for, so that forty names do not stand in the way on a phone. */
export function InstitutionChoices({ choices, chosen, ...group }: InstitutionChoicesProps) {
  const t = useTranslations("need");
  // A bank's name says that it is one; the kind below thirty names would only make the list longer.
  const banks = choices.filter(({ isBank }) => isBank).map(({ hint: _kind, ...bank }) => bank);
  const others = choices.filter(({ isBank }) => !isBank);
  return (
    <div className={style.list}>
      <CheckboxGroup {...group} name="institutionIds" choices={banks} defaultValues={chosen} />
      {others.length === 0 ? null : (
        <Details summary={t("otherInstitutions", { count: others.length })} open={banks.length === 0 || others.some(({ value }) => chosen.includes(value))}>
          <CheckboxGroup part name="institutionIds" label={t("otherInstitutionsLabel")} choices={others} defaultValues={chosen} />
        </Details>
      )}
    </div>
  );
}
