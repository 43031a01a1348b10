import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import districts from "@/domain/district/districts.json" with { type: "json" };
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { categoryList } from "@/domain/report/registry";
import type { CityEnterprise } from "@/server/city/enterprise";
import { generateCity } from "@/server/city/generate";
import { Random } from "@/server/city/random";
import { writeCity } from "@/server/city/write";
import { systemActor, type Actor } from "@/server/platform/access/actor";
import { SettableClock } from "@/server/platform/clock/clock";
import type { Deps } from "@/server/platform/deps";
import { ingestFile } from "@/server/record/ingest-file";
import { liveUntil } from "./schedule";
import { insertDistricts, insertPrimeRates, isEmpty, listProducts } from "./repository";
import { castLives, dailyRounds } from "./ensemble";
import { registerPlayers } from "./registration";
import { openInstitution, openOffices, Recruiter, type BankStaff } from "./staff";
import { must, newTrace, type Cast, type Stage } from "./stage";

export interface DemoOptions {
  readonly enterprises: number;
  readonly months: number;
  /** The day that is the city's present, YYYY-MM-DD. */
  readonly asOf: string;
  readonly seed: string;
}

const DAY_MILLISECONDS = 86_400_000;
const RECENT_DAYS = 60;

/**
 * Fills an empty database with the demo city: the synthetic records through ingestion, institutions and people, and months of
 * dealings lived through the same services that the screens call, under a clock that walks to `now`. Refused when anyone has
 * a login already.
 */
export async function fillDemoCity(base: Pick<Deps, "db" | "log">, options: DemoOptions, now: Date, say: (text: string) => void): Promise<Outcome<{ records: number; enterprises: number; moments: number }, "not-empty">> {
  if (!(await isEmpty(base.db))) return refuse("not-empty");
  const clock = new SettableClock(now);
  const deps = (actor: Actor): Deps => ({ ...base, clock, actor, traceId: newTrace() });
  const city = generateCity(options);
  const random = new Random(`${options.seed} demo`);

  const { districts: districtRows } = districts;
  await insertDistricts(base.db, districtRows);
  await insertPrimeRates(base.db, city.lpr);
  const records = await ingestCity(deps(systemActor), options, say);

  const began = new Date(now.getTime() - options.months * 30 * DAY_MILLISECONDS);
  clock.set(began);
  say("opening institutions, centres and offices");
  const recruiter = await Recruiter.open(deps(systemActor), random.fork("people"));
  const banks: BankStaff[] = [];
  for (const institution of city.institutions) banks.push(await openInstitution(deps(systemActor), recruiter, institution, began));
  const clerks = await openOffices(deps(systemActor), recruiter, districtRows);

  say("registering enterprises");
  const members: CityEnterprise[] = [...city.enterprises()];
  const people = await registerPlayers(deps(systemActor), recruiter, members, random.fork("registration"));
  const stage = setStage({ deps, clock, banks, clerks, people, products: await listProducts(base.db), now });

  say(`living through ${options.months} months of applications, decisions and loans`);
  const lives = castLives(stage, people, random.fork("lives"), { from: new Date(began.getTime() + 14 * DAY_MILLISECONDS), until: now });
  const moments = await liveUntil([dailyRounds(stage, began), ...lives], clock, now);
  return accept({ records, enterprises: people.size, moments });
}

async function ingestCity(deps: Deps, options: DemoOptions, say: (text: string) => void): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "xinqiao-city-"));
  try {
    say("generating the synthetic city");
    const summary = await writeCity(options, folder);
    say(`taking in ${summary.records} credit records`);
    for (const file of Object.keys(summary.files).sort()) {
      const category = categoryList.find(({ code }) => file.includes(`-${code}.`));
      if (category === undefined) continue;
      const { accepted, lines } = must(await ingestFile(deps, { category: category.code, path: path.join(folder, file) }));
      if (accepted !== lines) say(`${file}: ${lines - accepted} of ${lines} lines were not accepted`);
    }
    return summary.records;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Setting {
  readonly deps: Stage["deps"];
  readonly clock: SettableClock;
  readonly banks: readonly BankStaff[];
  readonly clerks: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, { legal: Actor; agent: Actor | undefined }>;
  readonly products: Stage["products"];
  readonly now: Date;
}

function setStage({ deps, clock, banks, clerks, people, products, now }: Setting): Stage {
  const bank = new Map(banks.map((staff) => [staff.institutionId, staff]));
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`the demo city has no ${what}`);
    return value;
  };
  const cast: Cast = {
    legal: (uscc) => found(people.get(uscc)?.legal, `legal representative of ${uscc}`),
    agent: (uscc) => people.get(uscc)?.agent,
    officer: (institutionId, branchId) => found(bank.get(institutionId)?.officers.get(branchId), `officer in branch ${branchId}`),
    officerIn: (institutionId, districtCode) => {
      const { officers, inDistrict } = found(bank.get(institutionId), `institution ${institutionId}`);
      return found(inDistrict.get(districtCode) ?? [...officers.values()][0], "officer");
    },
    approver: (institutionId) => found(bank.get(institutionId), `institution ${institutionId}`).approver,
    clerk: (districtCode) => found(clerks.get(districtCode), `clerk in ${districtCode}`),
  };
  return {
    deps, clock, cast, products,
    productOf: (code, nth = 0) => found(products.filter(({ product }) => product.institution.code === code)[nth], `product of ${code}`),
    isRecent: (instant) => now.getTime() - instant.getTime() < RECENT_DAYS * DAY_MILLISECONDS,
  };
}
