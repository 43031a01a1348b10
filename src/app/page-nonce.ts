import { headers } from "next/headers";

const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/;

/** The number that marks the page's own scripts and styles, which the door has written into the request's policy. */
export async function pageNonce(): Promise<string | undefined> {
  return NONCE.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}
