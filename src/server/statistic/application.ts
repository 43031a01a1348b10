import { maskOrganisationName } from "@/domain/masking/masking";
import { windowOf } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import { listApplications, sumApplications, type ApplicationRow, type ApplicationTotal } from "./application-repository";
import { maskUscc } from "./ledger";
import type { Scope } from "./view";

export type ApplicationPage = { readonly asOf: Date; readonly total: ApplicationTotal; readonly rows: readonly ApplicationRow[] };

/** The published needs behind an approval rate, newest first, page 1 first; names and codes are masked before they leave the server. */
export async function readApplications(deps: Pick<Deps, "db" | "clock">, request: Scope & { page: number; pageSize: number }): Promise<ApplicationPage> {
  const question = { ...request, window: windowOf(request.period) };
  const [total, rows] = await Promise.all([
    sumApplications(deps.db, question),
    listApplications(deps.db, question, { offset: (request.page - 1) * request.pageSize, limit: request.pageSize }),
  ]);
  return { asOf: deps.clock.now(), total, rows: rows.map((row) => ({ ...row, enterpriseName: maskOrganisationName(row.enterpriseName), uscc: maskUscc(row.uscc) })) };
}
