"use client";
import { useEffect, useRef } from "react";
import { init, use as install, type ECharts, type EChartsCoreOption } from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import style from "./statistic.module.css";

install([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What the picture shows and where its numbers are, for who cannot see it. */
  readonly label: string;
  /** Called with the position of the item that was clicked; the same choice must exist outside the chart. */
  readonly onItem?: (position: number) => void;
}

/** Draws an option as SVG, follows the size of its box, and animates only for those who like motion. */
export function Chart({ option, label, onItem }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const drawn = init(box.current, null, { renderer: "svg" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    chart.current?.setOption({ ...option, animation: !still }, { notMerge: true });
  }, [option]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onItem === undefined) return undefined;
    const listen = (event: { dataIndex?: number }) => { if (event.dataIndex !== undefined) onItem(event.dataIndex); };
    drawn.on("click", listen);
    return () => { if (!drawn.isDisposed()) drawn.off("click", listen); };
  }, [onItem]);
  return <div ref={box} className={style.chart} role="img" aria-label={label} />;
}
