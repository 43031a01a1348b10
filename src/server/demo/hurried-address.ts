const RUNTIME_ROLE = "-c role=xinqiao_app";

/**
 * The address under which commits do not wait for the disk. A fill that is cut short is thrown away whole, so only its last commit
 * has to be lasting, and that one makes all before it last (`recordFill`).
 */
export function hurriedAddress(appUrl: string): string {
  const url = new URL(appUrl);
  url.searchParams.set("options", `${url.searchParams.get("options") ?? RUNTIME_ROLE} -c synchronous_commit=off`);
  return url.toString();
}
