import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { lifecycleDocument } from "@/domain/lifecycle/lifecycle-document";
import { drawdownLifecycle, loanLifecycle } from "@/domain/loan/lifecycle";
import { meetingLifecycle, sessionLifecycle } from "@/domain/match-session/lifecycle";
import { needLifecycle } from "@/domain/need/lifecycle";

const path = "docs/lifecycles.md";

const chapters = [
  { title: "Financing need 融资需求", lifecycle: needLifecycle },
  { title: "Case 对接单", lifecycle: caseLifecycle },
  { title: "Loan 贷款", lifecycle: loanLifecycle },
  { title: "Loan note 借据", lifecycle: drawdownLifecycle },
  { title: "Matchmaking session 银企对接会", lifecycle: sessionLifecycle },
  { title: "Meeting 对接", lifecycle: meetingLifecycle },
];

test("docs/lifecycles.md shows the tables as they are (rewrite it with WRITE_DOCS=1)", () => {
  const current = lifecycleDocument(chapters);
  if (process.env.WRITE_DOCS === "1") writeFileSync(path, current);
  expect(readFileSync(path, "utf8")).toBe(current);
});
