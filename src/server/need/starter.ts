import { readContact } from "@/server/account/service";
import { readDistrict } from "@/server/enterprise/service";
import type { Deps } from "@/server/platform/deps";

/** What a new need already knows of the person and the enterprise, so that nothing known is asked again. */
export async function starterOf(deps: Deps): Promise<{ districtCode: string; contactName: string; contactPhone: string }> {
  const [districtCode, contact] = await Promise.all([readDistrict(deps), readContact(deps)]);
  return { districtCode, contactName: contact.name, contactPhone: contact.phone };
}
