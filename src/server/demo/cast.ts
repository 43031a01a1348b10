import type { Actor } from "@/server/platform/access/actor";
import type { People } from "./registration";
import type { BankStaff } from "./staff";
import type { Cast } from "./stage";

/** Finds who acts where; asking for somebody the city does not have is a bug and throws. */
export function castOf(banks: readonly BankStaff[], clerks: ReadonlyMap<string, Actor>, people: People): Cast {
  const bank = new Map(banks.map((staff) => [staff.institutionId, staff]));
  const staffOf = (institutionId: string) => found(bank.get(institutionId), `institution ${institutionId}`);
  return {
    legal: (uscc) => found(people.get(uscc)?.legal, `legal representative of ${uscc}`),
    agent: (uscc) => people.get(uscc)?.agent,
    officer: (institutionId, branchId, client) => inTurn(staffOf(institutionId).officers.get(branchId), people, client),
    officerIn: (institutionId, districtCode, client) => {
      const { officers, inDistrict } = staffOf(institutionId);
      return inTurn(inDistrict.get(districtCode) ?? [...officers.values()][0], people, client);
    },
    approver: (institutionId) => staffOf(institutionId).approver,
    admin: (institutionId) => staffOf(institutionId).admin,
    clerk: (districtCode) => found(clerks.get(districtCode), `clerk in ${districtCode}`),
  };
}

/** Colleagues share the enterprises of a branch; each has one officer for all its cases, the named ones the first. */
function inTurn(team: readonly Actor[] | undefined, people: People, client: string | undefined): Actor {
  const officers = found(team, "officer in the branch");
  const isShared = client !== undefined && people.get(client)?.isNamed === false;
  const nth = isShared ? [...client].reduce((sum, character) => sum + character.charCodeAt(0), 0) % officers.length : 0;
  return found(officers[nth], "officer");
}

/** What must be there. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo city has no ${what}`);
  return value;
}
