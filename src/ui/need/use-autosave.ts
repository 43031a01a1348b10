"use client";
import { useEffect, useRef, useState, type FormEvent } from "react";

const PAUSE_MILLISECONDS = 800;

export interface Autosave {
  /** When what stands in the form was last kept. */
  readonly keptAt: string;
  readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
  /** The form is on its way itself: a copy sent after it would only bring back what is older. */
  readonly onSubmit: () => void;
}

/** Keeps a form on the server whenever its reader pauses, so that a browser closed in the middle of an answer loses nothing. */
export function useAutosave(keep: (form: FormData) => Promise<string | null>, begun: string): Autosave {
  const [keptAt, setKeptAt] = useState(begun);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(waiting.current);
  useEffect(() => stop, []);
  const send = (form: HTMLFormElement) => {
    // Without a connection the answer stays in the field, and the time beside it stays old.
    keep(new FormData(form)).then((at) => setKeptAt((before) => at ?? before), () => undefined);
  };
  return {
    keptAt,
    onInput: ({ currentTarget }) => {
      stop();
      waiting.current = setTimeout(() => send(currentTarget), PAUSE_MILLISECONDS);
    },
    onSubmit: stop,
  };
}
