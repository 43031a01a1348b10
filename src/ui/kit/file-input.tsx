"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button";
import { describedBy, Field, fieldId, type FieldText } from "./field";
import style from "./field.module.css";

export interface FileInputProps extends FieldText {
  readonly name: string;
  readonly accept: string;
  /** Opens the camera where there is one. */
  readonly camera?: boolean;
}

/** Chooses one file. The browser's own words follow the browser's language; ours, drawn under it, follow the page's. */
export function FileInput({ name, accept, camera, ...text }: FileInputProps) {
  const t = useTranslations("kit");
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  // A form that was sent is emptied by the browser; the name must not stay when the file is gone.
  useEffect(() => {
    const form = input.current?.form;
    const forget = () => setChosen(undefined);
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  return (
    <Field name={name} {...text}>
      <div className={style.file}>
        <span aria-hidden="true" className={buttonClass("secondary")}>{t(camera ? "takePhoto" : "chooseFile")}</span>
        <span className={style.fileName} aria-live="polite">{chosen ?? t("noFile")}</span>
        <input
          ref={input} id={fieldId(name)} name={name} type="file" accept={accept} capture={camera ? "environment" : undefined} className={style.fileControl}
          aria-invalid={text.error ? true : undefined} aria-describedby={describedBy(name, text)} onChange={({ target }) => setChosen(target.files?.[0]?.name)}
        />
      </div>
    </Field>
  );
}
