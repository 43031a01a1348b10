import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { describedBy, Field, fieldId, type FieldText } from "./field";
import style from "./field.module.css";

type Control = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "defaultValue" | "autoComplete" | "inputMode" | "maxLength" | "required" | "readOnly" | "pattern" | "placeholder" | "spellCheck" | "autoFocus" | "onChange" | "value" | "min" | "max" | "step" | "accept"
>;

export interface TextInputProps extends FieldText, Control {
  readonly name: string;
  readonly width?: "short" | "medium" | "full";
  /** The unit of the number, in a box behind it. */
  readonly affix?: string;
  /** Codes are set in even letters and upper case; pasting stays possible. */
  readonly code?: boolean;
}

/** One line of text. Names, codes, phone numbers, e-mail; `type="date"` and `type="file"` work too. */
export function TextInput({ name, label, hint, error, optional, asQuestion, width = "full", affix, code, type = "text", ...control }: TextInputProps) {
  const size = width === "full" ? "" : style[width];
  const classes = [style.input, affix === undefined ? size : "", code ? style.code : ""].filter(Boolean).join(" ");
  const input = <input {...control} id={fieldId(name)} name={name} type={type} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, { hint, error })} className={classes} />;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} asQuestion={asQuestion}>
      {affix === undefined ? input : <div className={`${style.affixed} ${size}`}>{input}<span className={style.affix}>{affix}</span></div>}
    </Field>
  );
}

/** A date in the browser's own picker; the value is YYYY-MM-DD. */
export function DateInput(props: Omit<TextInputProps, "type" | "code">) {
  return <TextInput {...props} type="date" width={props.width ?? "short"} />;
}

export interface TextAreaProps extends FieldText, Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "defaultValue" | "maxLength" | "rows" | "required" | "placeholder"> {
  readonly name: string;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional, asQuestion, ...control }: TextAreaProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} asQuestion={asQuestion}>
      <textarea {...control} id={fieldId(name)} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, { hint, error })} className={`${style.input} ${style.area}`} />
    </Field>
  );
}
