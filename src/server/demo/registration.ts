import { accept } from "@/domain/outcome/outcome";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import { enterEnterprise, lookUpRegistration } from "@/server/enterprise/registration";
import type { Actor } from "@/server/platform/access/actor";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import type { Recruiter } from "./staff";
import { must } from "./stage";

export interface RegisteredPlayer {
  readonly enterprise: CityEnterprise;
  readonly legal: Actor;
  readonly agent: Actor | undefined;
}

const REGISTERED_PERCENT = 48;

/** Named enterprises have readable logins; the first one has the login of its role. */
function loginOf(enterprise: CityEnterprise, role: "legal" | "agent"): string {
  if (enterprise.demoKey === "first-loan") return `enterprise-${role}`;
  return `${role}-${enterprise.demoKey ?? enterprise.uscc.toLowerCase()}`;
}

/** Registers the named enterprises and about half of the others, from their registration records, with a legal representative and often an agent. */
export async function registerPlayers(deps: Deps, recruiter: Recruiter, members: readonly CityEnterprise[], random: Random): Promise<ReadonlyMap<string, RegisteredPlayer>> {
  const players = new Map<string, RegisteredPlayer>();
  for (const enterprise of members) {
    const wanted = enterprise.demoKey === undefined ? random.chance(REGISTERED_PERCENT) : enterprise.demoKey !== "walk-in";
    if (!wanted || enterprise.registrationStatus !== "存续") continue;
    players.set(enterprise.uscc, await register(deps, recruiter, enterprise, enterprise.demoKey !== undefined || random.chance(50)));
  }
  return players;
}

async function register(deps: Deps, recruiter: Recruiter, enterprise: CityEnterprise, hasAgent: boolean): Promise<RegisteredPlayer> {
  const { uscc, legalRepresentative, agent } = enterprise;
  const prefill = must(await lookUpRegistration(deps, { uscc }));
  return must(
    await inTransaction<RegisteredPlayer, never>(deps, async (tx) => {
      await enterEnterprise(tx, deps, prefill, null);
      const legal = await recruiter.recruit(tx, loginOf(enterprise, "legal"), { role: "enterprise.legal", uscc }, { ...legalRepresentative, name: prefill.legalRepresentative });
      const helper = hasAgent ? await recruiter.recruit(tx, loginOf(enterprise, "agent"), { role: "enterprise.agent", uscc }, agent) : undefined;
      return accept({ enterprise, legal, agent: helper });
    }),
  );
}
