import { toUtcDate, localDate, localDateOf, addDays } from "@/domain/calendar/local-date";
import { columnOfRole, type Role } from "@/domain/account/role";
import type { Actor } from "@/server/platform/access/actor";
import type { Prisma } from "@/server/platform/db/generated/client";
import { inTransaction } from "@/server/platform/db/transaction";
import { testWorld, type World } from "@/server/platform/testing/test-world";
import { openCaseInTx, type OpenCase } from "../open-case";

export interface TestBank {
  readonly id: string;
  readonly branchId: string;
  readonly otherBranchId: string;
  readonly officer: Actor;
  readonly colleague: Actor;
  readonly elsewhere: Actor;
  readonly approver: Actor;
  readonly secondApprover: Actor;
  readonly admin: Actor;
}

export interface TestEnterprise {
  readonly uscc: string;
  readonly legal: Actor;
  readonly agent: Actor;
}

const DAY_MILLISECONDS = 86_400_000;
const district = "130102";

/** Banks, enterprises and needs for tests of cases and loans; everything else is done through the services. */
export class CaseWorld {
  #count = 0;

  private constructor(readonly world: World) {}

  /** Two districts and today's loan prime rates are there from the start. */
  static async in(world: World): Promise<CaseWorld> {
    const { db } = world;
    await db.district.createMany({ data: [{ code: district, zh: "长安区", en: "Chang'an", kind: "district" }, { code: "130104", zh: "桥西区", en: "Qiaoxi", kind: "district" }], skipDuplicates: true });
    await db.loanPrimeRate.createMany({
      data: [
        { tenor: "1Y", publishedOn: toUtcDate(localDate("2026-06-22")), rate: "3.0000" },
        { tenor: "5Y", publishedOn: toUtcDate(localDate("2026-06-22")), rate: "3.5000" },
      ],
      skipDuplicates: true,
    });
    return new CaseWorld(world);
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  async person(role: Exclude<Role, "public">, scope: { institutionId?: string; branchId?: string; uscc?: string; districtCode?: string; department?: string }): Promise<Actor> {
    const { db, clock } = this.world;
    const name = `张${this.next()}`;
    const person = await db.person.create({ data: { loginName: `login-${this.next()}`, name, passwordHash: "-", createdAt: clock.now() } });
    const membership = await db.membership.create({ data: { personId: person.id, role: columnOfRole(role), createdAt: clock.now(), ...scope } });
    return { personId: person.id, personName: name, sessionId: null, membershipId: membership.id, role, ...scope };
  }

  async bank(kind: "bank" | "micro_lending" = "bank"): Promise<TestBank> {
    const { db, clock } = this.world;
    const nth = this.next();
    const { id } = await db.institution.create({ data: { code: `B${nth}`, nameZh: `第${nth}银行`, nameEn: `Bank ${nth}`, kind, createdAt: clock.now() } });
    const here = await db.branch.create({ data: { institutionId: id, nameZh: "长安支行", nameEn: "Chang'an Branch", districtCode: district } });
    const there = await db.branch.create({ data: { institutionId: id, nameZh: "桥西支行", nameEn: "Qiaoxi Branch", districtCode: "130104" } });
    const inBank = { institutionId: id };
    return {
      id,
      branchId: here.id,
      otherBranchId: there.id,
      officer: await this.person("bank.officer", { ...inBank, branchId: here.id }),
      colleague: await this.person("bank.officer", { ...inBank, branchId: here.id }),
      elsewhere: await this.person("bank.officer", { ...inBank, branchId: there.id }),
      approver: await this.person("bank.approver", inBank),
      secondApprover: await this.person("bank.approver", inBank),
      admin: await this.person("bank.admin", inBank),
    };
  }

  async enterprise(facts: Partial<Prisma.EnterpriseUncheckedCreateInput> = {}): Promise<TestEnterprise> {
    const { db, clock } = this.world;
    const nth = this.next();
    const uscc = `91${district}MA0${String(nth).padStart(7, "0")}`;
    await db.enterprise.create({
      data: {
        uscc,
        name: `石家庄第${nth}机械有限公司`,
        namePinyin: `sjzd${nth}jxyxgs`,
        legalRepresentative: "李明",
        enterpriseType: "有限责任公司",
        industryCode: "C34",
        districtCode: district,
        registeredCapital: "1000000.00",
        establishedOn: toUtcDate(localDate("2020-03-01")),
        registrationStatus: "存续",
        size: "small",
        sourceAsOf: toUtcDate(localDate("2026-07-01")),
        registeredAt: clock.now(),
        ...facts,
      },
    });
    return { uscc, legal: await this.person("enterprise.legal", { uscc }), agent: await this.person("enterprise.agent", { uscc }) };
  }

  async need(enterprise: TestEnterprise, facts: Partial<Prisma.NeedUncheckedCreateInput> = {}): Promise<string> {
    const { db, clock } = this.world;
    const now = clock.now();
    const { id } = await db.need.create({
      data: {
        number: `N-${this.next()}`,
        uscc: enterprise.uscc,
        districtCode: district,
        status: "published",
        amountYuan: "1000000.00",
        termMonths: 12,
        purpose: "working_capital",
        channel: "institutions",
        createdBy: enterprise.legal.personId ?? "",
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
        ...facts,
      },
    });
    return id;
  }

  /** Opens a case as the enterprise's service would; a refusal is a fault of the test. */
  async open(needId: string, bank: TestBank, actor: Actor, facts: Partial<OpenCase> = {}): Promise<string> {
    const deps = this.world.deps(actor);
    const outcome = await inTransaction(deps, (tx) => openCaseInTx(tx, deps, { needId, institutionId: bank.id, source: "chosen", ...facts }));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.caseId;
  }

  /** Today in Shanghai, moved by days. */
  day(offset = 0) {
    return addDays(localDateOf(this.world.clock.now()), offset);
  }

  /** Does something as many days later, and comes back. */
  async atDay<T>(offset: number, work: () => Promise<T>): Promise<T> {
    const { clock } = this.world;
    const now = clock.now();
    clock.set(new Date(now.getTime() + offset * DAY_MILLISECONDS));
    try {
      return await work();
    } finally {
      clock.set(now);
    }
  }
}

/** A database of its own for one test file, with a city and two banks; the file closes the world when it is done. */
export async function caseScene() {
  const world = await testWorld();
  const city = await CaseWorld.in(world);
  return { world, city, bank: await city.bank(), otherBank: await city.bank() };
}
