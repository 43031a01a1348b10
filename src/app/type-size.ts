import { cookies } from "next/headers";

export const typeSizeCookie = "xinqiao-type-size";

/** Whether this reader has asked for larger letters. */
export async function wantsLargeType(): Promise<boolean> {
  return (await cookies()).get(typeSizeCookie)?.value === "large";
}
