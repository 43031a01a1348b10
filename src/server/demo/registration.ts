import { accept } from "@/domain/outcome/outcome";
import type { CityEnterprise } from "@/server/city/enterprise";
import { enterEnterprise, lookUpRegistration } from "@/server/enterprise/registration";
import type { Actor } from "@/server/platform/access/actor";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import type { Life } from "./schedule";
import type { Recruiter } from "./staff";
import { must } from "./stage";

/** An enterprise that comes to the platform, and when. */
export interface Entrant {
  readonly enterprise: CityEnterprise;
  readonly registersAt: Date;
  readonly hasAgent: boolean;
}

export interface EnterprisePeople {
  readonly legal: Actor;
  readonly agent: Actor | undefined;
  /** The demo logins and the journeys start from it. */
  readonly isNamed: boolean;
}

/** The people of those that have registered so far, by code. */
export type People = Map<string, EnterprisePeople>;

/** Named enterprises have readable logins; the first one has the login of its role. */
function loginOf(enterprise: CityEnterprise, role: "legal" | "agent"): string {
  if (enterprise.demoKey === "first-loan") return `enterprise-${role}`;
  return `${role}-${enterprise.demoKey ?? enterprise.uscc.toLowerCase()}`;
}

/** The enterprise registers from its registration record, with a legal representative and often an agent; then its life goes on. */
export async function* enter(deps: () => Deps, recruiter: Recruiter, people: People, entrant: Entrant, afterwards: Life | null): Life {
  yield entrant.registersAt;
  people.set(entrant.enterprise.uscc, await register(deps(), recruiter, entrant));
  if (afterwards !== null) yield* afterwards;
}

async function register(deps: Deps, recruiter: Recruiter, { enterprise, hasAgent }: Entrant): Promise<EnterprisePeople> {
  const { uscc, legalRepresentative, agent } = enterprise;
  const prefill = must(await lookUpRegistration(deps, { uscc }));
  return must(
    await inTransaction<EnterprisePeople, never>(deps, async (tx) => {
      await enterEnterprise(tx, deps, prefill, null);
      const legal = await recruiter.recruit(tx, loginOf(enterprise, "legal"), { role: "enterprise.legal", uscc }, { ...legalRepresentative, name: prefill.legalRepresentative });
      const helper = hasAgent ? await recruiter.recruit(tx, loginOf(enterprise, "agent"), { role: "enterprise.agent", uscc }, agent) : undefined;
      return accept({ legal, agent: helper, isNamed: enterprise.demoKey !== undefined });
    }),
  );
}
