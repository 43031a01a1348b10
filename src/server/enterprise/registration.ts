import { pinyin } from "pinyin-pro";
import { toUtcDate, localDate } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { parseUscc, type Uscc, type UsccRefusal } from "@/domain/uscc/uscc";
import type { Deps, Tx } from "@/server/platform/deps";
import { sizeOf } from "./size";
import { findRegistration, findSizeFacts, insertEnterprise, isClaimed, type RegistrationRecord } from "./repository";

export type LookUpRefusal = UsccRefusal | "not-on-record" | "uscc-already-claimed" | "registration-not-active";

export interface Prefill {
  readonly uscc: Uscc;
  readonly name: string;
  readonly legalRepresentative: string;
  readonly enterpriseType: string;
  readonly industryCode: string;
  readonly districtCode: string;
  readonly registeredCapital: string;
  readonly establishedOn: string;
  readonly registrationStatus: string;
  readonly address: string | null;
  /** The date the record was true at its source. */
  readonly asOf: string;
}

function prefillOf(uscc: Uscc, record: RegistrationRecord): Prefill {
  return {
    uscc,
    name: record.enterprise_name,
    legalRepresentative: record.legal_representative,
    enterpriseType: record.enterprise_type,
    industryCode: record.industry_code,
    districtCode: record.district_code,
    registeredCapital: record.registered_capital,
    establishedOn: record.established_on,
    registrationStatus: record.registration_status,
    address: record.address ?? null,
    asOf: record.as_of,
  };
}

/**
 * Finds what the market regulator has recorded of a code: facts of the public register, and the same ones whether or not somebody
 * acts for the enterprise here. Refused: a code that is none (and why), a code without a record, one whose enterprise is struck
 * off, revoked or has moved away. A clerk is told of an enterprise of the own district that it is claimed already.
 */
export async function lookUpRegistration(deps: Deps, command: { uscc: string }): Promise<Outcome<Prefill, LookUpRefusal>> {
  const code = parseUscc(command.uscc);
  if (!code.ok) return code;
  const record = await findRegistration(deps.db, code.value);
  if (record === null) return refuse("not-on-record", { uscc: code.value });
  const servesIt = deps.actor.districtCode === record.district_code;
  if (servesIt && (await isClaimed(deps.db, code.value))) return refuse("uscc-already-claimed", { name: record.enterprise_name });
  if (record.registration_status !== "存续") return refuse("registration-not-active", { status: record.registration_status });
  return accept(prefillOf(code.value, record));
}

/** Enters the enterprise on the platform in the caller's transaction, with the size class that its latest annual report gives. */
export async function enterEnterprise(tx: Tx, deps: Deps, prefill: Prefill, registeredByCentre: string | null): Promise<void> {
  const size = sizeOf(prefill.industryCode, await findSizeFacts(tx, prefill.uscc));
  await insertEnterprise(tx, {
    uscc: prefill.uscc,
    name: prefill.name,
    namePinyin: pinyin(prefill.name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" }).join("").toLowerCase(),
    legalRepresentative: prefill.legalRepresentative,
    enterpriseType: prefill.enterpriseType,
    industryCode: prefill.industryCode,
    districtCode: prefill.districtCode,
    registeredCapital: prefill.registeredCapital,
    establishedOn: toUtcDate(localDate(prefill.establishedOn)),
    registrationStatus: prefill.registrationStatus,
    address: prefill.address,
    size,
    selfEmployed: prefill.uscc.startsWith("92"),
    sourceAsOf: toUtcDate(localDate(prefill.asOf)),
    registeredAt: deps.clock.now(),
    registeredByCentre,
  });
}

/** What the register says of an enterprise's name; null for a code without a record. Whether it is registered here makes no difference. */
export async function readRecordedName(tx: Tx, uscc: string): Promise<string | null> {
  return (await findRegistration(tx, uscc))?.enterprise_name ?? null;
}
