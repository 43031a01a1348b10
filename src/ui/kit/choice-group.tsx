import { describedBy, FieldNotes, fieldId, type FieldText } from "./field";
import type { Choice } from "./select";
import style from "./choice-group.module.css";

interface GroupProps extends FieldText {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly inline?: boolean;
  /** One of several lists under one name: only the first of them may carry the name's own id. */
  readonly part?: boolean;
}

/** One of a few; nothing is chosen unless the caller says so. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { readonly defaultValue?: string }) {
  return <ChoiceGroup {...group} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** Any number of a few; nothing is ticked unless the caller says so. */
export function CheckboxGroup({ defaultValues = [], ...group }: GroupProps & { readonly defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...group} type="checkbox" chosen={defaultValues} />;
}

function ChoiceGroup({ type, name, label, hint, error, asQuestion, inline, part, choices, chosen }: GroupProps & { readonly type: "radio" | "checkbox"; readonly chosen: readonly string[] }) {
  return (
    <fieldset className={error ? style.invalid : undefined} aria-describedby={describedBy(name, { hint, error })}>
      <legend className={asQuestion ? undefined : style.legend}>{asQuestion ? <h1 className={style.question}>{label}</h1> : label}</legend>
      <div className={style.notes}><FieldNotes name={name} hint={hint} error={error} /></div>
      <div className={`${style.list} ${inline ? style.inline : ""}`}>
        {choices.map((choice, index) => (
          <ChoiceLine key={choice.value} choice={choice} type={type} name={name} id={index === 0 && !part ? fieldId(name) : `${fieldId(name)}-${choice.value}`} checked={chosen.includes(choice.value)} />
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceLine({ choice, type, name, id, checked }: { readonly choice: Choice; readonly type: "radio" | "checkbox"; readonly name: string; readonly id: string; readonly checked: boolean }) {
  return (
    <label className={style.choice} htmlFor={id}>
      <input id={id} type={type} name={name} value={choice.value} defaultChecked={checked} disabled={choice.disabled} />
      <span className={style.text}>
        <span>{choice.label}</span>
        {choice.hint ? <span className={style.hint}>{choice.hint}</span> : null}
      </span>
    </label>
  );
}

/** A single statement to agree with; never ticked in advance. */
export function Checkbox({ name, label, hint, error, value = "yes", defaultChecked = false }: Pick<FieldText, "label" | "hint" | "error"> & { readonly name: string; readonly value?: string; readonly defaultChecked?: boolean }) {
  return (
    <div className={error ? style.invalid : undefined}>
      <div className={style.notes}><FieldNotes name={name} hint={hint} error={error} /></div>
      <label className={style.choice} htmlFor={fieldId(name)}>
        <input id={fieldId(name)} type="checkbox" name={name} value={value} defaultChecked={defaultChecked} aria-describedby={describedBy(name, { hint, error })} aria-invalid={error ? true : undefined} />
        <span className={style.text}>{label}</span>
      </label>
    </div>
  );
}
