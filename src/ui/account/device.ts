/** The browsers that call themselves several names, the particular one first. */
const browsers = [
  ["MicroMessenger", "WeChat"],
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

/** What kind of device a browser says it runs on; null when it says nothing we know. */
export function deviceOf(userAgent: string | null): { readonly phone: boolean; readonly browser: string } | null {
  const found = browsers.find(([mark]) => userAgent?.includes(mark));
  return userAgent === null || found === undefined ? null : { phone: /Mobile|Android|iPhone/.test(userAgent), browser: found[1] };
}
