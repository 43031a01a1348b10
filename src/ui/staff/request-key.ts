"use client";
import { useState } from "react";

/** A random key; also where the page is served without TLS, which is why it is not made by randomUUID. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One key for one intention, so that a double click or a repeat after a lost connection posts once; `renew` begins the next one. */
export function useRequestKey(): { readonly key: string; readonly renew: () => void } {
  const [key, setKey] = useState(newRequestKey);
  return { key, renew: () => setKey(newRequestKey()) };
}
