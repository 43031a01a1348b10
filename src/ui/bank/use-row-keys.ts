"use client";
import { useEffect, useState } from "react";

const typing = "input, textarea, select, [contenteditable], [role='combobox'], [role='dialog']";
/** What answers to Enter by itself. */
const pressable = "a, button";

/** Chooses rows of a table by keyboard: j and k go down and up, Enter opens. Keys typed into a field stay there. */
export function useRowKeys(count: number, open: (index: number) => void): number {
  const [chosen, setChosen] = useState(-1);
  const current = Math.min(chosen, count - 1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.metaKey || event.ctrlKey || event.altKey || target?.closest(typing) != null) return;
      if (event.key === "j") setChosen(Math.min(current + 1, count - 1));
      else if (event.key === "k") setChosen(Math.max(current - 1, 0));
      else if (event.key === "Enter" && current >= 0 && target?.closest(pressable) == null) open(current);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [count, current, open]);
  useEffect(() => {
    if (current >= 0) document.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return current;
}
