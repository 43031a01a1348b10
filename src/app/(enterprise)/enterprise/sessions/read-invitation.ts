import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { qrPicture } from "@/app/qr-picture";
import type { Invitation } from "@/ui/match-session/own-screen";

const QR_PIXELS = 352;

/** The own enterprise's invitations, each with its pass as a picture. */
export async function readInvitations(): Promise<Invitation[]> {
  const invitations = await (await memberCaller()).matchSession.own();
  return Promise.all(invitations.map(async (one) => ({ ...one, qr: await qrPicture(one.passCode, { margin: 2, width: QR_PIXELS }) })));
}
