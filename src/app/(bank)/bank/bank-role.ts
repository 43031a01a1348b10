import { redirect } from "next/navigation";
import { requestActor } from "@/server/caller";
import type { BankRole } from "@/ui/bank/answer";

const roles: readonly BankRole[] = ["bank.officer", "bank.approver", "bank.admin"];

/** The role of whoever asks for a bank page; the layout has let in nobody else. */
export async function bankRole(): Promise<BankRole> {
  const { role } = await requestActor();
  const found = roles.find((one) => one === role);
  return found ?? redirect("/sign-in?portal=bank");
}
