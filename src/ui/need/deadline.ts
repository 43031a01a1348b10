import { momentText } from "@/ui/kit/moment";

/** The last day on which something can still be done; a deadline is the midnight that ends it, in Shanghai. */
export function lastDay(deadline: Date): string {
  return momentText(new Date(deadline.getTime() - 1)).slice(0, 10);
}
