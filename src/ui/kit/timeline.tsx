import type { ReactNode } from "react";
import style from "./list.module.css";

export interface TimelineEvent {
  readonly id: string;
  readonly title: ReactNode;
  readonly at?: string;
  readonly actor?: string;
  readonly reason?: ReactNode;
  /** "neutral" is a step still to come. */
  readonly tone?: "info" | "success" | "error" | "neutral";
}

/** What happened, who did it, when and why. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={style.timeline}>
      {events.map((event) => (
        <li key={event.id} className={style.event} data-tone={event.tone ?? "info"}>
          <span className={style.eventTitle}>{event.title}</span>
          {event.at || event.actor ? <span className={style.eventMeta}>{[event.at, event.actor].filter(Boolean).join(" · ")}</span> : null}
          {event.reason ? <div>{event.reason}</div> : null}
        </li>
      ))}
    </ol>
  );
}
