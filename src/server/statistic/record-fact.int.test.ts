import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import type { DrawdownFact, Fact } from "@/domain/statistic/fact";
import { INDICATORS, type IndicatorCode } from "@/domain/statistic/registry";
import { accept } from "@/domain/outcome/outcome";
import { inTransaction } from "@/server/platform/db/transaction";
import { testWorld } from "@/server/platform/testing/test-world";
import { listReadings, type Question } from "./figure-repository";
import { foldStatistics } from "./fold-statistics";
import { recordFact } from "./record-fact";

const world = await testWorld();
afterAll(() => world.close());

const deps = world.deps();
const record = (fact: Fact) => inTransaction<null, never>(deps, async (tx) => {
  await recordFact(tx, fact);
  return accept(null);
});

type Drawn = DrawdownFact & { kind: "drawdown-recorded" };

function drawdown(over: Partial<Drawn> = {}): Drawn {
  return {
    kind: "drawdown-recorded", drawdownId: "d", uscc: "U1", districtCode: "130102", institutionId: "A", institutionKind: "bank",
    drawnOn: "2026-03-10", amountYuan: "100.00", annualRatePercent: "3.5000", maturityOn: "2027-03-10", unsecured: false,
    inclusive: false, renewal: null, firstOfLoan: true, countedFirstLoan: false, workingDaysToMoney: null, ...over,
  };
}

function question(over: Partial<Question> = {}): Question {
  return { group: "bank", districtCode: "*", institutionId: "*", window: { from: localMonth("2026-01"), to: localMonth("2026-12") }, ...over };
}

async function figure(code: IndicatorCode, over: Partial<Question> = {}): Promise<string | undefined> {
  const [reading] = await listReadings(deps.db, [question(over)]);
  return reading && INDICATORS[code].compute(reading)?.toFixed();
}

async function forgetEverything(): Promise<void> {
  await world.ownerSql`TRUNCATE statistic_summary, statistic_delta, statistic_member`;
}

describe("a fact in a figure", () => {
  it("shows at once, folded or not", async () => {
    await forgetEverything();
    await record(drawdown());
    expect(await figure("disbursed-amount")).toBe("100");
    await foldStatistics(deps);
    await record(drawdown({ drawdownId: "e", amountYuan: "0.01" }));
    expect(await figure("disbursed-amount")).toBe("100.01");
    await foldStatistics(deps);
    expect(await figure("disbursed-amount")).toBe("100.01");
  });

  it("disappears with the transaction that would have made it true", async () => {
    await forgetEverything();
    const failing = inTransaction<null, never>(deps, async (tx) => {
      await recordFact(tx, drawdown());
      throw new Error("the loan service changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");
    expect(await figure("disbursed-count")).toBe("0");
    expect(await figure("funded-enterprises")).toBe("0");
  });

  it("counts parallel drawdowns of one enterprise as one funded enterprise", async () => {
    await forgetEverything();
    const months = ["2026-02-01", "2026-03-01", "2026-02-15", "2026-05-01", "2026-03-20"];
    await Promise.all(months.map((drawnOn, index) => record(drawdown({ drawdownId: `p${index}`, drawnOn, institutionId: index % 2 ? "A" : "B" }))));
    expect(await figure("funded-enterprises")).toBe("1");
    expect(await figure("disbursed-count")).toBe("5");
    const march = { from: localMonth("2026-03"), to: localMonth("2026-03") };
    expect(await figure("funded-enterprises", { window: march })).toBe("1");
    expect(await figure("funded-enterprises", { window: { from: localMonth("2026-03"), to: localMonth("2026-05") } })).toBe("1");
  });

  it("counts an enterprise once in the city though two banks funded it", async () => {
    await forgetEverything();
    await record(drawdown({ institutionId: "A" }));
    await record(drawdown({ institutionId: "B" }));
    expect(await figure("funded-enterprises", { institutionId: "A" })).toBe("1");
    expect(await figure("funded-enterprises", { institutionId: "B" })).toBe("1");
    expect(await figure("funded-enterprises")).toBe("1");
  });

  it("keeps micro-lenders beside the banks and guarantors out", async () => {
    await forgetEverything();
    await record(drawdown({ institutionKind: "micro_lending" }));
    await record(drawdown({ institutionKind: "guarantee" }));
    expect(await figure("disbursed-amount")).toBe("0");
    expect(await figure("disbursed-amount", { group: "beside" })).toBe("100");
  });

  it("refuses to take back what never happened", async () => {
    await forgetEverything();
    await expect(record({ ...drawdown(), kind: "drawdown-reversed" })).rejects.toThrow("which was not recorded");
  });
});

describe("figures under any sequence of drawdowns, reversals and folds", () => {
  const months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"] as const;
  const step = fc.record({
    uscc: fc.constantFrom("U1", "U2", "U3"),
    districtCode: fc.constantFrom("130102", "130104"),
    institutionId: fc.constantFrom("A", "B"),
    month: fc.constantFrom(...months),
    fen: fc.integer({ min: 1, max: 10_000_000 }),
    rateTenThousandths: fc.integer({ min: 1, max: 99_999 }),
    reverse: fc.boolean(),
    fold: fc.boolean(),
  });

  it("equal a recount of what is left, in every scope and window", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.constantFrom(...months), fc.constantFrom(...months), async (steps, one, other) => {
        await forgetEverything();
        const left: Drawn[] = [];
        for (const { month, fen, rateTenThousandths, reverse, fold, ...who } of steps) {
          const last = left.at(-1);
          if (reverse && last !== undefined) {
            await record({ ...last, kind: "drawdown-reversed" });
            left.pop();
          } else {
            const fact = drawdown({ ...who, drawnOn: `${month}-10`, amountYuan: (fen / 100).toFixed(2), annualRatePercent: (rateTenThousandths / 10_000).toFixed(4) });
            await record(fact);
            left.push(fact);
          }
          if (fold) await foldStatistics(deps);
        }
        const [from, to] = [one, other].sort().map(localMonth);
        if (from === undefined || to === undefined) return;
        for (const districtCode of ["*", "130102", "130104"]) {
          for (const institutionId of ["*", "A", "B"]) {
            const rows = left.filter((row) => (districtCode === "*" || row.districtCode === districtCode)
              && (institutionId === "*" || row.institutionId === institutionId)
              && row.drawnOn.slice(0, 7) >= from && row.drawnOn.slice(0, 7) <= to);
            const over = { districtCode, institutionId, window: { from, to } };
            const fen = rows.reduce((sum, row) => sum + Math.round(Number(row.amountYuan) * 100), 0);
            expect(await figure("disbursed-amount", over)).toBe((fen / 100).toString());
            expect(await figure("funded-enterprises", over)).toBe(new Set(rows.map((row) => row.uscc)).size.toString());
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
