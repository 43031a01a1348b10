import type { Instrumentation } from "next";

/** Next calls this once when a server process starts; never while building. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { readEnvironment } = await import("./server/platform/env/env");
  readEnvironment(); // A setting that is not usable stops the start, before anybody meets it on a page.
  const { startJobs } = await import("./server/jobs/start");
  startJobs();
}

/** The number that the error page shows, by which its reader's failure is found in the log. */
function traceOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}

/** What no page caught: it goes to the log with the path, never with the request's content. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { rootLog } = await import("./server/platform/logger/logger");
  rootLog().error({ err: error, trace: traceOf(error), path: request.path.split("?")[0], method: request.method, route: context.routePath }, "request failed");
};
