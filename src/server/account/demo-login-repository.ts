import { roleOfColumn, roles } from "@/domain/account/role";
import { departmentInEnglish } from "@/domain/report/department";
import type { Tx } from "@/server/platform/db/client";

/** Whether this is a demo city and nothing else: there are institutions, and each one is invented. */
export async function isDemoCity(tx: Tx): Promise<boolean> {
  const [real, demo] = await Promise.all([
    tx.institution.findFirst({ where: { demo: false }, select: { id: true } }),
    tx.institution.findFirst({ where: { demo: true }, select: { id: true } }),
  ]);
  return real === null && demo !== null;
}

/** The demo city names one login after each role: bank.officer is bank-officer. */
const demoNames = roles.map((role) => role.replace(".", "-"));

/** The logins that are named after their role, in the order of the roles. */
export async function listLoginsNamedAfterRole(tx: Tx) {
  const rows = await tx.membership.findMany({
    where: { endedAt: null, person: { disabledAt: null, loginName: { in: demoNames } } },
    distinct: ["role"],
    orderBy: [{ role: "asc" }, { id: "asc" }],
    include: { person: { select: { loginName: true } }, institution: true, enterprise: { select: { name: true } }, district: true },
  });
  return rows.map(({ role, person, institution, enterprise, district, department }) => ({
    role: roleOfColumn(role),
    loginName: person.loginName,
    organisation: {
      zh: enterprise?.name ?? institution?.nameZh ?? district?.zh ?? department ?? "",
      en: enterprise?.name ?? institution?.nameEn ?? district?.en ?? departmentInEnglish(department ?? ""),
    },
  }));
}
