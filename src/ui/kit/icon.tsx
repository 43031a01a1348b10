import style from "./icon.module.css";

/** Line drawings on a 20 × 20 ground; each stands beside a word that says the same. */
const drawings = {
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  menu: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5L5 15",
  check: "M4 10.5l4 4 8-9",
  alert: "M10 3l8 14H2zM10 8v4M10 14.4v.2",
  info: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M10 9v5M10 6v.2",
  warning: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M10 5.5v5.5M10 13.8v.2",
  back: "M12 4l-6 6 6 6",
  down: "M4 7l6 6 6-6",
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing in the colour of the text around it. */
export function Icon({ name }: { readonly name: IconName }) {
  return <svg className={style.icon} viewBox="0 0 20 20" aria-hidden="true"><path d={drawings[name]} /></svg>;
}
