import { notFound } from "next/navigation";
import { cache } from "react";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";

/** The consent of the address, or the page that says it was not found. Read once a request. */
export const readAuthorisation = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await (await memberCaller()).authorisation.read({ id });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});
