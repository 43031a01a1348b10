import type { EChartsCoreOption } from "echarts/core";
import { token } from "@/ui/kit/token";

export interface TrendPoint {
  readonly month: string;
  /** Plain number for the height of the mark; the text is what people read. */
  readonly height: number | null;
  readonly text: string;
  readonly emphasised: boolean;
}

/** Sums are bars, rates and days a line; the months of the chosen period are solid, the others pale. */
export function trendOption(points: readonly TrendPoint[], { bars, unit, font }: { bars: boolean; unit: string; font: string }): EChartsCoreOption {
  const soft = { color: token.color.inkSoft, fontFamily: font, fontSize: 12 };
  return {
    textStyle: { fontFamily: font },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    tooltip: {
      trigger: "axis",
      formatter: (marks: readonly { dataIndex: number }[]) => {
        const point = points[marks[0]?.dataIndex ?? -1];
        return point === undefined ? "" : `${point.month}<br><strong>${point.text}</strong> ${unit}`;
      },
    },
    xAxis: { type: "category", data: points.map(({ month }) => month), axisLabel: { ...soft, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: token.color.inputLine } } },
    yAxis: { type: "value", name: unit, nameTextStyle: { ...soft, align: "left" }, axisLabel: soft, scale: !bars, splitLine: { lineStyle: { color: token.color.line } } },
    series: [bars ? barsOf(points) : lineOf(points)],
  };
}

function barsOf(points: readonly TrendPoint[]) {
  return {
    type: "bar", barMaxWidth: 28,
    data: points.map(({ height, emphasised }) => ({ value: height, itemStyle: { color: emphasised ? token.color.primary : "#9dbdf0", borderRadius: [2, 2, 0, 0] } })),
  };
}

function lineOf(points: readonly TrendPoint[]) {
  return {
    type: "line", symbol: "circle", lineStyle: { color: token.color.primary, width: 2 }, connectNulls: false,
    data: points.map(({ height, emphasised }) => ({ value: height, symbolSize: emphasised ? 9 : 5, itemStyle: { color: token.color.primary } })),
  };
}
