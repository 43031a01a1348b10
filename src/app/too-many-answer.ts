const TOO_MANY = 429;
const SECONDS = /^[a-z-]+ (\d+)$/;

/**
 * The session library answers every refused sign-in alike. One that may come again later is told so as programs expect it, by the
 * status and the seconds to wait; the form reads the same from the body.
 */
export async function tooManyAnswer(answer: Response): Promise<Response> {
  if (answer.status !== 401) return answer;
  const body = await answer.text();
  const seconds = SECONDS.exec(errorIn(body) ?? "")?.[1];
  if (seconds === undefined) return new Response(body, answer);
  const headers = new Headers(answer.headers);
  headers.set("retry-after", seconds);
  return new Response(body, { status: TOO_MANY, headers });
}

function errorIn(body: string): string | null {
  try {
    const { url } = JSON.parse(body) as { url?: unknown };
    return typeof url === "string" ? new URL(url).searchParams.get("error") : null;
  } catch {
    return null; // No JSON, or no address in it: nothing that this library answers to a form of ours.
  }
}
