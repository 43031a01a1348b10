"use client";
import { useEffect, useRef } from "react";
import type { TableRef } from "antd/es/table";

/** Lets a table that scrolls sideways and holds nothing to focus be scrolled by keyboard; antd offers no property for it. */
export function useReachableScroll(label: string) {
  const table = useRef<TableRef>(null);
  useEffect(() => {
    const box = table.current?.nativeElement.querySelector<HTMLElement>(".ant-table-content");
    if (!box) return;
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", label);
  });
  return table;
}
