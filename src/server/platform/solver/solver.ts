import path from "node:path";
import { Worker } from "node:worker_threads";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

/** What HiGHS answers: its status and each column by name. */
export interface Solution {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, object | undefined>>;
}

export type SolverRefusal = "solver-infeasible" | "solver-timeout";

const worker = () => path.join(process.cwd(), "src/server/platform/solver/worker.mjs");
const GRACE_MILLISECONDS = 10_000;

/**
 * Solves a programme in LP text with HiGHS in a thread of its own. At the time limit (seconds) the best solution found so far
 * counts; refused when there is none, or when the programme contradicts itself. A crash of the solver throws.
 */
export function solve(model: string, options: { readonly mip_rel_gap: number; readonly time_limit: number }): Promise<Outcome<Solution, SolverRefusal>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker(), { workerData: { model, options } });
    const overdue = setTimeout(() => {
      void thread.terminate();
      resolve(refuse("solver-timeout"));
    }, options.time_limit * 1000 + GRACE_MILLISECONDS);
    const settle = (finish: () => void) => {
      clearTimeout(overdue);
      void thread.terminate();
      finish();
    };
    thread.once("message", (solution: Solution) => { settle(() => { resolve(judge(solution)); }); });
    thread.once("error", (error: unknown) => { settle(() => { reject(error instanceof Error ? error : new Error("the solver stopped", { cause: error })); }); });
  });
}

function judge(solution: Solution): Outcome<Solution, SolverRefusal> {
  if (solution.Status === "Optimal") return accept(solution);
  const found = Object.values(solution.Columns).some((column) => column !== undefined && "Primal" in column && column.Primal === 1);
  if (solution.Status === "Time limit reached" && found) return accept(solution);
  return refuse(solution.Status.startsWith("Time limit") ? "solver-timeout" : "solver-infeasible");
}
