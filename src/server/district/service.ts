import type { Deps } from "@/server/platform/deps";
import { readEnvironment } from "@/server/platform/env/env";
import { hasDemoInstitution, listDistricts } from "./repository";

/** The city's districts in code order, each with its loan-service centre or null where none has been entered. */
export async function readDistricts(deps: Deps) {
  const rows = await listDistricts(deps.db);
  return rows.map(({ code, zh, en, kind, centre }) => ({
    code,
    zh,
    en,
    kind,
    centre: centre === null ? null : { zh: centre.nameZh, en: centre.nameEn, address: centre.address, phone: centre.phone, hours: centre.hours },
  }));
}

/** What the foot of a public page says about this installation. An unset setting is left out, never made up. */
export async function readSite(deps: Deps) {
  const settings = readEnvironment();
  return {
    demo: await hasDemoInstitution(deps.db),
    host: settings.XINQIAO_SITE_HOST,
    phone: settings.XINQIAO_SITE_PHONE,
    email: settings.XINQIAO_SITE_EMAIL,
    icpNumber: settings.XINQIAO_SITE_ICP,
    policeNumber: settings.XINQIAO_SITE_POLICE,
  };
}
