import { cookies } from "next/headers";
import * as z from "zod";
import { onwardPath } from "@/domain/address/site-path";
import { isServedSecurely } from "@/server/platform/env/env";
import { localeCookie, locales } from "@/server/platform/i18n/locale";
import { typeSizeCookie } from "../type-size";

const year = 365 * 24 * 3600;
const wish = z.object({ locale: z.enum(locales).optional(), typeSize: z.enum(["normal", "large"]).optional() });

/** Remembers language and letter size, then goes back to where the reader was; works without any script. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  if (form === null) return Response.json({ code: "form-expected" }, { status: 400 });
  const asked = wish.safeParse(Object.fromEntries(form));
  const jar = await cookies();
  const kept = { path: "/", maxAge: year, sameSite: "lax", httpOnly: true, secure: isServedSecurely() } as const;
  if (asked.success && asked.data.locale) jar.set(localeCookie, asked.data.locale, kept);
  if (asked.success && asked.data.typeSize) jar.set(typeSizeCookie, asked.data.typeSize, kept);
  return new Response(null, { status: 303, headers: { location: returnPath(request.headers.get("referer")) } });
}

/** Null where what was sent is no form, or only a piece of one. */
async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

/** Only the path of the page before counts, so that no one is sent to another site. */
function returnPath(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return onwardPath(`${pathname}${search}`, "/");
}
