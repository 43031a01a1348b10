import { cache } from "react";
import { enterPortal } from "@/app/portal-entry";
import { caller } from "@/server/caller";

/** The procedures for a member of an enterprise; everyone else is led away. A page renders beside its layout, so it cannot wait for the layout to ask. */
export const memberCaller = cache(async () => {
  await enterPortal("enterprise");
  return caller();
});
