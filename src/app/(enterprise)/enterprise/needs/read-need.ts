import { notFound } from "next/navigation";
import { cache } from "react";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";

/** The need of the address, or the page that says it was not found. Read once a request. */
export const readNeed = cache(async (needId: string) => {
  if (!z.uuid().safeParse(needId).success) notFound();
  try {
    return await (await memberCaller()).need.read({ needId });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});
