"use client";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";

const dayFormat = "YYYY-MM-DD";

interface DayFieldProps {
  readonly value?: string;
  readonly onChange?: (day: string | undefined) => void;
  readonly id?: string;
  readonly placeholder?: string;
}

/**
 * A day, typed or picked, in the page's language whatever the browser's is; its value is the text YYYY-MM-DD that the server
 * reads. What is no day is taken back when the field is left. Days that cannot be meant are not greyed: the server says why.
 */
export function DayField({ value, onChange, placeholder = dayFormat, ...rest }: DayFieldProps) {
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      format={dayFormat}
      placeholder={placeholder}
      onChange={(day) => onChange?.(day?.format(dayFormat))}
      style={{ inlineSize: "100%" }}
    />
  );
}
