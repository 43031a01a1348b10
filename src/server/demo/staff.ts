import { demoPassword } from "@/domain/account/demo-password";
import type { Role } from "@/domain/account/role";
import { accept } from "@/domain/outcome/outcome";
import { insertUser, type NewMembership } from "@/server/account/administration";
import { personName } from "@/server/city/name/person-name";
import type { CityInstitution } from "@/server/city/institution/institution";
import { places } from "@/server/city/place/registry";
import { Random } from "@/server/city/random";
import { hashPassword } from "@/server/platform/auth/password";
import type { Actor } from "@/server/platform/access/actor";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { insertInstitution, type DistrictRow } from "./repository";
import { actorOf, must } from "./stage";

const mobileNumber = (random: Random) => `139${String(random.between(10_000_000, 99_999_999))}`;

/** Makes logins of the demo city; all share one password, hashed once. */
export class Recruiter {
  private constructor(
    private readonly deps: Deps,
    private readonly passwordHash: string,
    private readonly random: Random,
  ) {}

  static async open(deps: Deps, random: Random): Promise<Recruiter> {
    return new Recruiter(deps, must(await hashPassword(demoPassword)), random);
  }

  /** A login with a membership, in the caller's transaction. */
  async recruit(tx: Tx, loginName: string, membership: NewMembership, person: { name?: string; phone?: string } = {}): Promise<Actor> {
    const name = person.name ?? personName(this.random);
    const phone = person.phone ?? mobileNumber(this.random);
    const user = await insertUser(tx, this.deps, { loginName, name, phone, password: "", passwordHash: this.passwordHash, realNameVerified: true }, membership);
    const { role, ...organisation } = membership;
    return actorOf(role, { ...user, name }, organisation);
  }

  /** A colleague whose name hangs on the login alone: one more at one branch gives nobody else in the city another name. */
  async recruitColleague(tx: Tx, loginName: string, membership: NewMembership): Promise<Actor> {
    const own = new Random(`colleague/${loginName}`);
    return this.recruit(tx, loginName, membership, { name: personName(own), phone: mobileNumber(own) });
  }
}

export interface BankStaff {
  readonly institutionId: string;
  /** By branch; the first of them looks after the named enterprises. */
  readonly officers: ReadonlyMap<string, readonly Actor[]>;
  readonly inDistrict: ReadonlyMap<string, readonly Actor[]>;
  readonly approver: Actor;
  readonly admin: Actor;
}

const LARGE_BANKS: ReadonlySet<string> = new Set(["D01", "D02", "D03", "D04"]);
const byWeight = [...places].sort((left, right) => right.weight - left.weight || left.code.localeCompare(right.code)).map(({ code }) => code);
const MOST_OFFICERS = 3;
const DISTRICTS_WITH_MOST = 5;
const DISTRICTS_WITH_SEVERAL = 15;

/** How many officers a branch has: where the large banks lend most, colleagues share a queue. */
export function officersAt(institutionCode: string, districtCode: string): number {
  if (!LARGE_BANKS.has(institutionCode)) return 1;
  const rank = byWeight.indexOf(districtCode);
  return rank < DISTRICTS_WITH_MOST ? MOST_OFFICERS : rank < DISTRICTS_WITH_SEVERAL ? MOST_OFFICERS - 1 : 1;
}

/** Enters an institution and its people: officers in every branch, an approver and an administrator. The first bank has the short login names. */
export async function openInstitution(deps: Deps, recruiter: Recruiter, city: CityInstitution, at: Date): Promise<BankStaff> {
  const outcome = await inTransaction<BankStaff, never>(deps, async (tx) => {
    const { id: institutionId, branches } = await insertInstitution(tx, city, at);
    const code = city.code.toLowerCase();
    const isFirst = city.code === "D01";
    const officers = new Map<string, readonly Actor[]>();
    const inDistrict = new Map<string, readonly Actor[]>();
    for (const branch of branches) {
      const isMain = isFirst && branch.districtCode === "130102";
      const login = isMain ? "bank-officer" : `officer-${code}-${branch.districtCode}`;
      const membership: NewMembership = { role: "bank.officer", institutionId, branchId: branch.id };
      const team = [await recruiter.recruit(tx, login, membership)];
      for (let nth = 2; nth <= officersAt(city.code, branch.districtCode); nth += 1) team.push(await recruiter.recruitColleague(tx, `${login}-${nth}`, membership));
      officers.set(branch.id, team);
      inDistrict.set(branch.districtCode, team);
    }
    const approver = await recruiter.recruit(tx, isFirst ? "bank-approver" : `approver-${code}`, { role: "bank.approver", institutionId });
    const admin = await recruiter.recruit(tx, isFirst ? "bank-admin" : `admin-${code}`, { role: "bank.admin", institutionId });
    return accept({ institutionId, officers, inDistrict, approver, admin });
  });
  return must(outcome);
}

const cityRoles: readonly [login: string, membership: NewMembership][] = [
  ["bureau-analyst", { role: "bureau.analyst" }],
  ["bureau-supervisor", { role: "bureau.supervisor" }],
  ["department-steward", { role: "department.steward", department: "税务局" }],
  ["steward-market", { role: "department.steward", department: "市场监督管理局" }],
  ["platform-operator", { role: "platform.operator" }],
  ["platform-auditor", { role: "platform.auditor" }],
];

/** The people of centres, bureau, departments and the platform. Answers a clerk for each district. */
export async function openOffices(deps: Deps, recruiter: Recruiter, districts: readonly DistrictRow[]): Promise<ReadonlyMap<string, Actor>> {
  const outcome = await inTransaction<ReadonlyMap<string, Actor>, never>(deps, async (tx) => {
    for (const [login, membership] of cityRoles) await recruiter.recruit(tx, login, membership);
    const clerks = new Map<string, Actor>();
    for (const [index, { code }] of districts.entries()) {
      const login = (role: "clerk" | "manager") => (index === 0 ? `centre-${role}` : `${role}-${code}`);
      clerks.set(code, await recruiter.recruit(tx, login("clerk"), { role: "centre.clerk" satisfies Role, districtCode: code }));
      await recruiter.recruit(tx, login("manager"), { role: "centre.manager", districtCode: code });
    }
    return accept(clerks);
  });
  return must(outcome);
}
