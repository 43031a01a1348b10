import { cache } from "react";
import { enterPortal } from "@/app/portal-entry";
import { caller } from "@/server/caller";

/** The procedures for a member of an enterprise; everyone else is led away. */
export const memberCaller = cache(async () => {
  await enterPortal("enterprise");
  return caller();
});
