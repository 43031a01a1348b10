import { redirect } from "next/navigation";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readNeed } from "./read-need";

/** The offer of the address with its need; an offer that was answered meanwhile leads back to the need. */
export async function readOffer({ id, caseId }: { readonly id: string; readonly caseId: string }) {
  const need = await readNeed(id);
  const api = await memberCaller();
  const [offers, me] = await Promise.all([api.financingCase.offers({ needId: need.id }), api.account.me()]);
  const offer = offers.find((one) => one.caseId === caseId && one.status === "approved");
  if (offer === undefined) redirect(`/enterprise/needs/${need.id}`);
  return { need, offer, mayBind: me.active.role === "enterprise.legal" };
}
