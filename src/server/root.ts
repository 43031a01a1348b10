import { router } from "./platform/trpc/permit";
import { accountRouter } from "./account/router";
import { auditRouter } from "./audit/router";
import { authorisationRouter } from "./authorisation/router";
import { centreRouter } from "./centre/router";
import { districtRouter } from "./district/router";
import { enterpriseRouter } from "./enterprise/router";
import { financingCaseRouter } from "./financing-case/router";
import { institutionRouter } from "./institution/router";
import { loanRouter } from "./loan/router";
import { matchSessionRouter } from "./match-session/router";
import { needRouter } from "./need/router";
import { productRouter } from "./product/router";
import { recordRouter } from "./record/router";
import { reportRouter } from "./report/router";
import { statisticRouter } from "./statistic/router";

/** Every noun's procedures under its name. */
export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  authorisation: authorisationRouter,
  centre: centreRouter,
  district: districtRouter,
  enterprise: enterpriseRouter,
  financingCase: financingCaseRouter,
  institution: institutionRouter,
  loan: loanRouter,
  matchSession: matchSessionRouter,
  need: needRouter,
  product: productRouter,
  record: recordRouter,
  report: reportRouter,
  statistic: statisticRouter,
});

export type AppRouter = typeof appRouter;
