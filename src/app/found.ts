import { notFound, redirect } from "next/navigation";
import { TRPCError } from "@trpc/server";

/**
 * The answer, or the page that says there is none: also when the address or the form names nothing that could exist, or nothing
 * that this person may see. Who has been signed out meanwhile signs in again. A failure of ours goes on as one.
 */
export async function found<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    if (error.code === "UNAUTHORIZED") redirect("/sign-in");
    notFound();
  }
}
