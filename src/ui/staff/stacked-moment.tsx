import { momentText } from "@/ui/kit/moment";
import style from "./staff.module.css";

/** An instant in a narrow column: the day, and the time of the day below it. */
export function StackedMoment({ at }: { readonly at: Date }) {
  const [day, time] = momentText(at).split(" ");
  return <time dateTime={at.toISOString()} className={style.twoLines}><span className={style.mono}>{day}</span><span className={style.hint}>{time}</span></time>;
}
