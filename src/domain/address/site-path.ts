// Whatever the public address is, a path stays below it or leaves it just as it would here.
const SOMEWHERE = "https://site.invalid";
const LONGEST = 2_000;

/** What browsers drop, or take for a slash, before they look where an address leads. */
const UNSEEN = /[\p{Cc}\s\\]/u;

/**
 * The page of this site that an outside text names, spelled as browsers understand it: a path with what follows it, for a
 * redirect or a link. Null for everything that leads to another host, however it is disguised, or that is no page's address.
 */
export function readSitePath(asked: unknown): string | null {
  if (typeof asked !== "string" || asked.length > LONGEST || !asked.startsWith("/") || UNSEEN.test(asked)) return null;
  if (!URL.canParse(asked, SOMEWHERE)) return null;
  const { origin, pathname, search, hash } = new URL(asked, SOMEWHERE);
  return origin === SOMEWHERE && isPagePath(pathname) ? `${pathname}${search}${hash}` : null;
}

/** The page to go on to: the one asked for, or else the one given here. */
export function onwardPath(asked: unknown, otherwise: string): string {
  return readSitePath(asked) ?? otherwise;
}

/** Looked at once more each time it is decoded, because a server or a browser on the way may decode it again. */
function isPagePath(path: string): boolean {
  let seen: string | null = path;
  while (seen !== null) {
    if (seen.startsWith("/api/") || seen.includes("//") || UNSEEN.test(seen)) return false;
    const decoded: string | null = decode(seen);
    if (decoded === null) return false;
    seen = decoded === seen ? null : decoded;
  }
  return true;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
