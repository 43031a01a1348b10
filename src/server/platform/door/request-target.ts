// A path is decoded by whatever serves it; what cannot be decoded, or decodes to a NUL, is no name of anything here.
const LONGEST = 8_192;

/** Why an address cannot name anything: answered with 400, or 414 where it is only too long. */
export type TargetRefusal = "address-malformed" | "address-too-long";

/** Looks at a request's target before anybody decodes it; null when it can be read. */
export function refuseTarget(target: string | undefined): TargetRefusal | null {
  if (target === undefined || !target.startsWith("/") || target.startsWith("//")) return "address-malformed";
  if (target.length > LONGEST) return "address-too-long";
  const [path = "", ...query] = target.split("?");
  if (path.includes("\\") || !decodes(path)) return "address-malformed";
  // A plus stands for a space in a query; the rest is encoded as in a path.
  return decodes(query.join("?").replaceAll("+", " ")) ? null : "address-malformed";
}

function decodes(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes("\0");
  } catch {
    return false;
  }
}
