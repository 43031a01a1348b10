"use client";
import { useState } from "react";
import { useMutation, type UseMutationOptions } from "@tanstack/react-query";
import { toldBy } from "./problem";

/** A random key; also where the page is served without TLS, which is why it is not made by randomUUID. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface WithKey {
  readonly idempotencyKey: string;
}

type Unkeyed<Input> = Input extends unknown ? Omit<Input, "idempotencyKey"> : never;

export interface KeyedMutation<Input, Answer = unknown> {
  readonly isPending: boolean;
  readonly error: unknown;
  /** Sends under the key of this intention: whatever is sent again, edited or not, is sent under it until an answer has come. */
  readonly send: (input: Unkeyed<Input>, then?: { readonly onSuccess?: (answer: Answer) => void }) => void;
  /** The person wants what was refused as well, knowing what the first request did: sent again under a key of its own. */
  readonly sendToo: () => void;
  /** The person is content with what the first request did; the form begins anew. */
  readonly leave: () => void;
}

const RESENT = 2;
const FIRST_WAIT_MILLISECONDS = 400;

/** Whether nothing came back: the request may have been done or not. */
export function isLost(error: unknown): boolean {
  return error !== null && error !== undefined && toldBy(error) === null;
}

/** Whether the key stands for another content, because an earlier request under it did arrive. */
export function isSpent(error: unknown): boolean {
  return toldBy(error)?.reason === "key-used-with-other-content";
}

/** Whether a call is sent once more by itself: only when its answer was lost, and twice at most. */
export function sendsAgain(failures: number, error: unknown): boolean {
  return failures < RESENT && isLost(error);
}

/**
 * A mutation under a key, one for one intention. A lost answer is asked for again by itself with the same key and content. When the
 * person edits the form meanwhile, the key goes with the edited content: the server records it when the first request never
 * arrived, and refuses it, telling what the first one did, when it did. Only then, and when the person wants both, is there a new key.
 */
export function useKeyed<Answer, Failure, Input extends WithKey, Held>(options: UseMutationOptions<Answer, Failure, Input, Held>): KeyedMutation<Input, Answer> {
  const [key, setKey] = useState(newRequestKey);
  const renew = () => {
    const fresh = newRequestKey();
    setKey(fresh);
    return fresh;
  };
  const { mutate, reset, variables, isPending, error } = useMutation<Answer, Failure, Input, Held>({
    ...options,
    retry: sendsAgain,
    retryDelay: (failures) => FIRST_WAIT_MILLISECONDS * 2 ** failures,
    onSuccess: (...answered) => {
      renew();
      return options.onSuccess?.(...answered);
    },
  });
  return {
    isPending,
    error,
    send: (input, then) => mutate({ ...input, idempotencyKey: key } as unknown as Input, then),
    sendToo: () => { if (variables !== undefined) mutate({ ...variables, idempotencyKey: renew() }); },
    leave: () => { renew(); reset(); },
  };
}
