import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Sql } from "postgres";
import { addMonths, localDate, localDateOf, monthOf, startOfDay } from "@/domain/calendar/local-date";
import districts from "@/domain/district/districts.json" with { type: "json" };
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { generateCity } from "@/server/city/generate";
import { Random } from "@/server/city/random";
import { systemActor, type Actor } from "@/server/platform/access/actor";
import { SettableClock } from "@/server/platform/clock/clock";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { castOf, found } from "./cast";
import { deliveryDays } from "./delivery/calendar";
import { deliver } from "./delivery/deliver";
import { writeDeliveries, type WrittenCity } from "./delivery/write";
import { castEnterprises, castProducts, castSessions, dailyRounds } from "./ensemble";
import { readFillState, recordFill } from "./fill-record";
import { enter, type People } from "./registration";
import { insertDistricts, insertPrimeRates, isEmpty, listProducts } from "./repository";
import { liveUntil, type Life } from "./schedule";
import type { Site } from "./site";
import { openInstitution, openOffices, Recruiter, type BankStaff } from "./staff";
import { must, newTrace, type Stage } from "./stage";

export interface DemoOptions {
  readonly enterprises: number;
  readonly months: number;
  /** The day that is the city's present, YYYY-MM-DD. */
  readonly asOf: string;
  readonly seed: string;
}

export interface FilledCity {
  readonly records: number;
  readonly enterprises: number;
  readonly moments: number;
}

const DAY_MILLISECONDS = 86_400_000;
const DAYS_TO_FIRST_APPLICATION = 14;

/**
 * Fills an empty database with the demo city: institutions and people, and months in which departments deliver what they know by
 * then and everybody deals with one another through the same services that the screens call, under a clock that walks to `now`.
 * Refused when anyone has a login already, or when an earlier fill was interrupted: what it left behind is no city.
 */
export async function fillDemoCity(site: Site, options: DemoOptions, now: Date): Promise<Outcome<FilledCity, "not-empty" | "half-filled">> {
  if ((await readFillState(site.db)) === "half-filled") return refuse("half-filled");
  if (!(await isEmpty(site.db))) return refuse("not-empty");
  const record = { db: site.db, log: site.log, clock: new SettableClock(now), actor: systemActor, traceId: newTrace() };
  await recordFill(record, "begun");
  const folder = await mkdtemp(path.join(os.tmpdir(), "xinqiao-city-"));
  const sql = site.connect();
  try {
    site.say("generating the synthetic city");
    const began = new Date(now.getTime() - options.months * 30 * DAY_MILLISECONDS);
    const city = await writeDeliveries(options, deliveryDays(localDateOf(began), localDate(options.asOf)), folder);
    const filled = await liveThrough(site, sql, options, city, { from: began, until: now });
    await recordFill(record, "finished");
    return accept(filled);
  } finally {
    await sql.end({ timeout: 5 });
    await rm(folder, { recursive: true, force: true });
  }
}

async function liveThrough(site: Site, sql: Sql, options: DemoOptions, city: WrittenCity, era: { from: Date; until: Date }): Promise<FilledCity> {
  const { db, log, say } = site;
  const random = new Random(`${options.seed} demo`);
  const clock = new SettableClock(era.from);
  // A thousand deliveries would each write a line; what goes wrong is still told.
  const quiet = log.child({}, { level: "warn" });
  const deps = (actor: Actor): Deps => ({ db, log: quiet, clock, actor, traceId: newTrace() });
  const system = () => deps(systemActor);

  say("opening institutions, centres and offices");
  const { institutions, lpr } = generateCity(options);
  must(await inTransaction<null, never>(system(), async (tx) => {
    await insertDistricts(tx, districts.districts);
    await insertPrimeRates(tx, lpr);
    return accept(null);
  }));
  const recruiter = await Recruiter.open(system(), random.fork("people"));
  const banks: BankStaff[] = [];
  for (const institution of institutions) banks.push(await openInstitution(system(), recruiter, institution, era.from));
  const clerks = await openOffices(system(), recruiter, districts.districts);

  const people: People = new Map();
  const products = await listProducts(db);
  const stage: Stage = {
    deps, clock, products, cast: castOf(banks, clerks, people), until: era.until, versions: new Map(),
    productOf: (code, nth = 0) => found(products.filter(({ product }) => product.institution.code === code)[nth], `product of ${code}`),
  };
  say(`living through ${options.months} months: ${city.records} credit records arrive, enterprises apply, banks decide and lend`);
  const business = { from: new Date(era.from.getTime() + DAYS_TO_FIRST_APPLICATION * DAY_MILLISECONDS), until: era.until };
  const cast = castEnterprises(stage, city.enterprises, random.fork("lives"), business);
  const lives: Life[] = [
    tellProgress(say, era),
    deliver(system, sql, city.deliveries, era.until),
    dailyRounds(stage, era.from),
    ...castProducts(stage, random.fork("products"), business),
    ...cast.map(({ entrant, life }) => enter(system, recruiter, people, entrant, life)),
    ...castSessions(stage, cast.map(({ entrant }) => entrant), random.fork("sessions")),
  ];
  const moments = await liveUntil(lives, clock, era.until);
  return { records: city.records, enterprises: people.size, moments };
}

const MONTHS_BETWEEN_WORDS = 3;

/** Says every quarter how far the city has come: whoever waits for minutes wants to see it move. */
async function* tellProgress(say: Site["say"], era: { from: Date; until: Date }): Life {
  for (let day = addMonths(localDateOf(era.from), MONTHS_BETWEEN_WORDS); day < localDateOf(era.until); day = addMonths(day, MONTHS_BETWEEN_WORDS)) {
    yield startOfDay(day);
    say(`the city has come to ${monthOf(day)}`);
  }
}
