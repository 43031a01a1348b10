import type { Window } from "@/domain/statistic/period";
import { actAs } from "@/server/platform/acting/act-as";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { Deps } from "@/server/platform/deps";
import english from "@/messages/en/statistic.json";
import chinese from "@/messages/zh-CN/statistic.json";
import type { DistrictLine, InstitutionLine } from "./place-repository";
import type { Scope } from "./view";

export type ExportedFile = { readonly name: string; readonly content: Uint8Array };

export type Words = typeof chinese;

/** The words of a file in its reader's language. */
export function wordsOf(locale: string): Words {
  return locale === "en" ? english : chinese;
}

/** "2026-11-22 14:05" in Shanghai; Swedish writes dates just so. */
export function minuteOf(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(instant);
}

/** The months that a file covers. */
export function periodOf({ from, to }: Window): string {
  return [...new Set([from, to])].join(" – ");
}

/** Which institutions and places a file is about. */
export function scopeNote(scope: Scope, { districts, institutions }: { readonly districts: readonly DistrictLine[]; readonly institutions: readonly InstitutionLine[] }, locale: string): string {
  const words = wordsOf(locale);
  const district = districts.find(({ code }) => code === scope.districtCode);
  const institution = institutions.find(({ id }) => id === scope.institutionId);
  const [districtName, institutionName] = locale === "en" ? [district?.en, institution?.nameEn] : [district?.zh, institution?.nameZh];
  return [words.group[scope.group], districtName ?? words.scope.allDistricts, institutionName ?? words.scope.allInstitutions].join(" · ");
}

/** Who took which figures out of the platform stays on record. */
export async function auditExport(deps: Deps, what: string, scope: Scope): Promise<void> {
  const { period, group, districtCode, institutionId } = scope;
  await deps.db.$transaction(async (tx) => {
    await actAs(tx, deps.actor);
    await writeAudit(tx, deps, {
      action: "statistic.export", objectKind: "statistic", objectId: what, detail: { period: `${period.kind} ${period.month}`, group, districtCode, institutionId },
    });
  });
}
