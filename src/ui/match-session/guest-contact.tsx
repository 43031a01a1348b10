"use client";
import { useMutation } from "@tanstack/react-query";
import { Contact } from "@/ui/centre/contact";
import { useAct } from "@/ui/staff/use-act";
import { useTRPC } from "@/ui/shell/trpc";
import type { Guest, SessionPart } from "./answer";

/** Whom to call at a guest, before the session for its answer and afterwards for what came of it. */
export function GuestContact({ view, guest }: SessionPart & { readonly guest: Guest }) {
  const trpc = useTRPC();
  const { onError } = useAct()("");
  const reveal = useMutation(trpc.matchSession.guestContact.mutationOptions({ onError }));
  return <Contact contactName={guest.contactName} contactPhone={guest.contactPhone} whole={reveal.data?.contactPhone} pending={reveal.isPending} onReveal={() => { reveal.mutate({ sessionId: view.id, invitationId: guest.id }); }} />;
}
