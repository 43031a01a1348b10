"use client";
import { App } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { toldBy, useProblemText } from "./problem";

export interface Acting {
  readonly onSuccess: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * What follows on an action: everything on the page is read anew, success is said briefly. A conflict (somebody was first) is told
 * until dismissed and the page shows where things stand now. With `quiet` a form tells its own problems.
 */
export function useAct(): (done: string, options?: { readonly after?: () => void; readonly quiet?: boolean }) => Acting {
  const { message, notification } = App.useApp();
  const queries = useQueryClient();
  const text = useProblemText();
  return (done, { after, quiet = false } = {}) => ({
    onSuccess: () => {
      void queries.invalidateQueries();
      void message.success(done);
      after?.();
    },
    onError: (error) => {
      if (toldBy(error)?.code === "CONFLICT") void queries.invalidateQueries();
      if (!quiet) notification.error({ title: text(error), duration: 0, role: "alert" });
    },
  });
}
