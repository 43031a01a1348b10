import { NextResponse, type NextRequest } from "next/server";
import { pageHeader } from "@/app/page-header";

/** Tells the portals' layouts which page is asked for, so that someone who has to sign in first arrives there afterwards. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(pageHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/(enterprise|bank|centre|bureau|department|platform)/:path*"] };
