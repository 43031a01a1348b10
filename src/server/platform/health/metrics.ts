import { timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Registry } from "prom-client";

// Next loads this module once per bundle; the process has one set of metrics.
const holder = globalThis as typeof globalThis & { xinqiaoMetrics?: Registry };

/** The process's metrics, in the text form that Prometheus reads. */
export function metricsRegistry(): Registry {
  if (holder.xinqiaoMetrics === undefined) {
    holder.xinqiaoMetrics = new Registry();
    collectDefaultMetrics({ register: holder.xinqiaoMetrics, prefix: "xinqiao_" });
  }
  return holder.xinqiaoMetrics;
}

/** Whether the header carries the token, compared in constant time. */
export function bearsToken(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
