import { diagram, eventNames, guardStates, targetState, type Lifecycle } from "./lifecycle";

/** One chapter of the document: its heading and a lifecycle table, whatever its words are. */
export interface LifecycleChapter {
  readonly title: string;
  readonly lifecycle: Lifecycle<string, string>;
}

/** The whole document about lifecycles as Markdown, drawn from the tables so that it cannot disagree with them. */
export function lifecycleDocument(chapters: readonly LifecycleChapter[]): string {
  const head = [
    "# Lifecycles",
    "",
    "Drawn from the tables in `src/domain/*/lifecycle.ts`; a test keeps this page equal to them.",
    "Callers name the event, never the target state; an event outside its states is refused with `not-allowed-now`.",
    "",
  ];
  return [...head, ...chapters.flatMap(chapterLines)].join("\n");
}

function chapterLines({ title, lifecycle }: LifecycleChapter): string[] {
  const rows = eventNames(lifecycle).map((event) => {
    const from = guardStates(lifecycle, event);
    return from.length === 0
      ? `| \`${event}\` | (begins) | ${lifecycle.initial} |`
      : `| \`${event}\` | ${from.join(", ")} | ${targetState(lifecycle, event)} |`;
  });
  return [`## ${title}`, "", "```mermaid", diagram(lifecycle), "```", "", "| event | from | to |", "|---|---|---|", ...rows, ""];
}
