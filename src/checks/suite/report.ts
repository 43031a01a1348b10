import * as z from "zod";
import type { Finding } from "./step";

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Counts vitest's tests. A file that failed before any of its tests ran counts as one failure. */
export function countVitest(report: unknown): Finding {
  const files = vitestReport.parse(report).testResults;
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
  const failed = tests.filter((test) => test.status === "failed");
  const broken = files.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"));
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed.length + broken.length,
    failures: [
      ...failed.map((test) => `${test.file}: ${test.fullName}\n${test.failureMessages?.[0] ?? ""}`),
      ...broken.map((file) => `${file.name}\n${file.message}`),
    ],
  };
}

type Suite = { title: string; file?: string; suites?: Suite[]; specs?: Spec[] };
type Spec = { title: string; ok: boolean; tests: { status: string; results: { error?: { message?: string } }[] }[] };

const specSchema: z.ZodType<Spec> = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    file: z.string().optional(),
    suites: z.array(suiteSchema).optional(),
    specs: z.array(specSchema).optional(),
  }),
);

const playwrightReport = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
});

/** Counts Playwright's journeys; an error outside of any journey counts as one failure. */
export function countPlaywright(report: unknown): Finding {
  const { suites, errors } = playwrightReport.parse(report);
  const specs = suites.flatMap((suite) => specsOf(suite, ""));
  const failed = specs.filter(({ spec }) => !spec.ok);
  return {
    passed: specs.length - failed.length,
    failed: failed.length + errors.length,
    failures: [
      ...failed.map(({ title, spec }) => `${title}\n${messageOf(spec)}`),
      ...errors.map((error) => error.message ?? "an error outside of any journey"),
    ],
  };
}

function specsOf(suite: Suite, above: string): { title: string; spec: Spec }[] {
  const title = `${above}${suite.title} › `;
  const own = (suite.specs ?? []).map((spec) => ({ title: title + spec.title, spec }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, title))];
}

function messageOf(spec: Spec): string {
  return spec.tests.flatMap((test) => test.results).find((result) => result.error !== undefined)?.error?.message ?? "";
}
