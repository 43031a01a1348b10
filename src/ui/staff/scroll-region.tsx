"use client";
import { useEffect, useRef, type ReactNode } from "react";
import style from "./staff.module.css";

/**
 * Around a wide table without anything to focus in it: the table's own box takes the focus, so that arrow keys can move it. antd
 * offers no property for that, and pages of the table stay where they are, outside what moves.
 */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = region.current?.querySelector<HTMLElement>(".ant-table-content");
    if (!box) return;
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", label);
  });
  return <div ref={region} className={style.sideways}>{children}</div>;
}
