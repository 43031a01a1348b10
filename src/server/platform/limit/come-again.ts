import { RefusalCause } from "../trpc/init";

interface Refused {
  readonly code: string;
  readonly cause?: unknown;
}

/** The header that tells a program when to come again; none where nothing was refused for coming too often. */
export function comeAgain(errors: readonly Refused[]): Headers {
  const headers = new Headers();
  const refused = errors.flatMap(({ code, cause }) => (code === "TOO_MANY_REQUESTS" && cause instanceof RefusalCause ? [cause] : []));
  const seconds = refused.map(({ detail }) => Number(detail.seconds ?? "1"));
  if (seconds.length > 0) headers.set("retry-after", String(Math.max(...seconds)));
  return headers;
}
