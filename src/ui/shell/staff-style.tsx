"use client";
import { useState, type ReactNode } from "react";
import { useServerInsertedHTML } from "next/navigation";
import { createCache, extractStyle, StyleProvider } from "@ant-design/cssinjs";

// What antd's cache writes when no component has asked for a style yet.
const NOTHING = '.data-ant-cssinjs-cache-path{content:"";}';

/** Writes the styles that antd gathers on the server into the page, marked as ours, ahead of those it adds in the browser. */
export function StaffStyle({ nonce, children }: { readonly nonce: string | undefined; readonly children: ReactNode }) {
  const [cache] = useState(() => createCache());
  useServerInsertedHTML(() => {
    const rules = extractStyle(cache, { plain: true, once: true });
    if (rules.includes(NOTHING)) return null;
    return <style id="antd-cssinjs" nonce={nonce} data-rc-order="prepend" data-rc-priority="-1000" dangerouslySetInnerHTML={{ __html: rules }} />;
  });
  return <StyleProvider cache={cache}>{children}</StyleProvider>;
}
