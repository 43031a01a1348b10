export const dynamic = "force-dynamic";

/** Whether the process answers at all; a supervisor restarts it when not. */
export function GET(): Response {
  return Response.json({ status: "live" });
}
