import { createSerializer, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral, type inferParserType } from "nuqs/server";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { queueClocks, queueScopes, queueSorts, queueTags } from "@/domain/financing-case/queue";

/** What a reader may put away; whose case it is and where it stands always show. */
export const spareColumns = ["clock", "amount", "term", "purpose", "district", "source", "officer", "submittedAt"] as const;

/** What the address says of the queue; a link shows the same cases to a colleague. */
export const queueParsers = {
  scope: parseAsStringLiteral(queueScopes).withDefault("all"),
  status: parseAsArrayOf(parseAsStringLiteral(caseLifecycle.states)).withDefault([]),
  clock: parseAsStringLiteral(queueClocks),
  tag: parseAsStringLiteral(queueTags),
  sort: parseAsStringLiteral(queueSorts).withDefault("due"),
  text: parseAsString.withDefault(""),
  page: parseAsInteger.withDefault(1),
  size: parseAsInteger.withDefault(20),
  hide: parseAsArrayOf(parseAsStringLiteral(spareColumns)).withDefault(["source"]),
};

export type QueueState = inferParserType<typeof queueParsers>;

/** The queue as the state narrows it, under another address: the file of the same cases. */
export const queueAddress = createSerializer(queueParsers);

const LARGEST_PAGE = 100;

/** The question to the server that the address stands for. */
export function queueInputOf(state: QueueState) {
  const limit = Math.min(Math.max(1, state.size), LARGEST_PAGE);
  return {
    scope: state.scope,
    states: state.status,
    clock: state.clock ?? undefined,
    tag: state.tag ?? undefined,
    sort: state.sort,
    search: state.text === "" ? undefined : state.text.slice(0, 100),
    offset: (Math.max(1, state.page) - 1) * limit,
    limit,
  };
}
