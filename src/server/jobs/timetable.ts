import { systemActor } from "@/server/platform/access/actor";
import type { TimedJob } from "@/server/platform/queue/queue";
import { depsFor } from "@/server/platform/runtime";
import { anchorAudit } from "./anchor-audit";
import { foldRecordedFacts } from "./fold-statistics";
import { markOverdueNotes } from "./mark-overdue-notes";
import { sweepOpenNeeds } from "./sweep-needs";
import { timeOutCases } from "./time-out-cases";

const deps = () => depsFor(systemActor);

/** Everything the platform does by itself, and when (Shanghai time). */
export const timedJobs: readonly TimedJob[] = [
  { name: "fold-statistics", cron: "* * * * *", run: () => foldRecordedFacts(deps()) },
  { name: "sweep-needs", cron: "*/10 * * * *", run: () => sweepOpenNeeds(deps()) },
  { name: "time-out-cases", cron: "*/10 * * * *", run: () => timeOutCases(deps()) },
  { name: "mark-overdue-notes", cron: "5 0 * * *", run: () => markOverdueNotes(deps()) },
  { name: "anchor-audit", cron: "*/5 * * * *", run: () => anchorAudit(deps()) },
];
