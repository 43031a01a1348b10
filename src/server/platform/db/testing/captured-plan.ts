import pg from "pg";
import { vi } from "vitest";

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs `work` and answers the reading statements that really went to the database meanwhile, with their values. */
export async function captureStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const original: (...all: unknown[]) => unknown = Reflect.get(pg.Client.prototype, "query");
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: unknown, ...all: unknown[]) {
    const [query, values] = all as [string | { text?: string; values?: readonly unknown[] }, readonly unknown[] | undefined];
    const text = typeof query === "string" ? query : query.text;
    if (text !== undefined && /^\s*(\/\*[^*]*\*\/\s*)?(select|with)\b/i.test(text)) sent.push({ text, values: values ?? (typeof query === "string" ? [] : (query.values ?? [])) });
    return original.apply(this, all) as never;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return sent;
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Filter?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
}

/** In its own order, or in that of an index until enough rows have passed the filter: where few do, both read the table to its end. */
function whollyRead(node: PlanNode): string[] {
  const whole = node["Node Type"] === "Seq Scan" || (node["Node Type"] === "Index Scan" && node["Index Cond"] === undefined && node.Filter !== undefined);
  const own = whole && node["Relation Name"] !== undefined ? [node["Relation Name"]] : [];
  return [...own, ...(node.Plans ?? []).flatMap(whollyRead)];
}

/** The tables that the planner would read from end to end for these statements, as the runtime role and with these values. */
export async function tablesReadWhole(url: string, statements: readonly Statement[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: "-c role=xinqiao_app" });
  await client.connect();
  try {
    const whole: string[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
      whole.push(...rows.flatMap((row) => whollyRead(row["QUERY PLAN"][0].Plan)));
    }
    return [...new Set(whole)].sort();
  } finally {
    await client.end();
  }
}
