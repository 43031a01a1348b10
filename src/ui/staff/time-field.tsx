"use client";
import { TimePicker } from "antd";
import dayjs from "dayjs";

const timeFormat = "HH:mm";

interface TimeFieldProps {
  readonly value?: string;
  readonly onChange?: (time: string | undefined) => void;
  readonly id?: string;
}

/** A time of day, typed or picked, on the 24-hour clock in every language; its value is the text HH:mm. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  return (
    <TimePicker
      {...rest}
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      format={timeFormat}
      placeholder={timeFormat}
      minuteStep={5}
      needConfirm={false}
      onChange={(time) => onChange?.(time?.format(timeFormat))}
      style={{ inlineSize: "100%" }}
    />
  );
}
