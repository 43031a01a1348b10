import { databaseAnswers } from "@/server/platform/health/readiness";
import { database } from "@/server/platform/runtime";

export const dynamic = "force-dynamic";

/** Whether requests can be served; a balancer sends none while not. */
export async function GET(): Promise<Response> {
  const ready = await databaseAnswers(database());
  return Response.json({ status: ready ? "ready" : "waiting", database: ready }, { status: ready ? 200 : 503 });
}
