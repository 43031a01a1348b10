import { cookies } from "next/headers";
import * as z from "zod";
import { readBody } from "@/server/platform/request/body";
import { typeSizeCookie } from "../type-size";

const localeCookie = "xinqiao-locale";
const year = 365 * 24 * 3600;
const MOST_BYTES = 4096;
const wish = z.object({ locale: z.enum(["zh-CN", "en"]).optional(), typeSize: z.enum(["normal", "large"]).optional() });

/** Remembers language and letter size, then goes back to where the reader was; works without any script. */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams((await readBody(request, MOST_BYTES)) ?? "");
  const asked = wish.safeParse(Object.fromEntries(form));
  const jar = await cookies();
  const kept = { path: "/", maxAge: year, sameSite: "lax" } as const;
  if (asked.success && asked.data.locale) jar.set(localeCookie, asked.data.locale, kept);
  if (asked.success && asked.data.typeSize) jar.set(typeSizeCookie, asked.data.typeSize, kept);
  return new Response(null, { status: 303, headers: { location: returnPath(request.headers.get("referer")) } });
}

/** Only the path of the page before counts, so that no one is sent to another site. */
function returnPath(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return pathname.startsWith("//") ? "/" : `${pathname}${search}`;
}
