import { notFound } from "next/navigation";
import { TRPCError } from "@trpc/server";

/** The answer, or the page that says there is none: also when the address names nothing that could exist. */
export async function found<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    throw error;
  }
}
