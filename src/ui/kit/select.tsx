import type { ChangeEvent } from "react";
import { describedBy, Field, fieldId, type FieldText } from "./field";
import style from "./field.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends FieldText {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string;
  /** The text of the empty first choice; without it the first choice is chosen. */
  readonly emptyLabel?: string;
  readonly required?: boolean;
  /** For client components that keep the choice themselves. */
  readonly value?: string;
  readonly onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
}

/** One of many, in the platform's native list. Use RadioGroup for seven choices or fewer. */
export function Select({ name, label, hint, error, optional, asQuestion, choices, defaultValue, emptyLabel, required, value, onChange }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} asQuestion={asQuestion}>
      <select id={fieldId(name)} name={name} defaultValue={defaultValue} value={value} onChange={onChange} required={required} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, { hint, error })} className={`${style.input} ${style.medium}`}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>{choice.label}</option>
        ))}
      </select>
    </Field>
  );
}
