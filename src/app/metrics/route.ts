import { readEnvironment } from "@/server/platform/env/env";
import { bearsToken, metricsRegistry } from "@/server/platform/health/metrics";

export const dynamic = "force-dynamic";

/** The process's metrics, for whoever carries the token; without a configured token there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = readEnvironment();
  if (METRICS_TOKEN === undefined) return new Response(null, { status: 404 });
  if (!bearsToken(request.headers.get("authorization"), METRICS_TOKEN)) return new Response(null, { status: 401 });
  const registry = metricsRegistry();
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
}
