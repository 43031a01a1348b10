import { categoryList } from "@/domain/report/registry";
import { cast } from "./cast";
import { chroniclers } from "./category/registry";
import { dayText } from "./day";
import { dossierOf, enterpriseKey, type Dossier } from "./dossier/dossier";
import { identityOf } from "./dossier/identity";
import { describeEnterprise, type CityEnterprise, type CityRecord } from "./enterprise";
import type { CityInstitution } from "./institution/institution";
import { lprSeries, type CityLpr } from "./institution/lpr";
import { cityInstitutions } from "./institution/registry";
import { spanOf, type CityOptions } from "./options";
import { Random } from "./random";

/** An enterprise with its records, which are worked out only when asked for. */
export type CityMember = CityEnterprise & { readonly records: () => Iterable<CityRecord> };

export type City = {
  readonly options: CityOptions;
  /** One after the other, the named ones first; nothing is kept of those that have passed but their names. */
  enterprises(): Iterable<CityMember>;
  readonly institutions: readonly CityInstitution[];
  readonly lpr: readonly CityLpr[];
};

/** Record numbers name category, enterprise and place in its list, so none occurs twice. */
function recordNumber(no: number, position: number, index: number): string {
  return `${String(no).padStart(2, "0")}-${String(position + 1).padStart(7, "0")}-${String(index + 1).padStart(4, "0")}`;
}

function* recordsOf(dossier: Dossier): Iterable<CityRecord> {
  for (const { code, no } of categoryList) {
    const entries = chroniclers[code](dossier, dossier.random.fork(code));
    for (const [index, entry] of entries.entries()) {
      const row: Record<string, string> = {
        record_no: recordNumber(no, dossier.position, index),
        uscc: dossier.identity.uscc,
        enterprise_name: dossier.identity.name,
        as_of: dayText(entry.knownOn),
        op: "upsert",
      };
      for (const [field, value] of Object.entries(entry.fields)) if (value !== "") row[field] = value;
      yield { category: code, row };
    }
  }
}

/** A city of believable enterprises; the same options give the same city, to the byte. Throws when as-of is not a date. */
export function generateCity(options: CityOptions): City {
  const span = spanOf(options);
  return {
    options,
    *enterprises() {
      const taken = new Set<string>();
      for (let position = 0; position < options.enterprises; position += 1) {
        const random = new Random(enterpriseKey(options, position));
        const identity = identityOf(options.seed, position, cast[position], span, taken, random.fork("identity"));
        const dossier = dossierOf(position, identity, span, random);
        yield { ...describeEnterprise(dossier), records: () => recordsOf(dossier) };
      }
    },
    institutions: cityInstitutions,
    lpr: lprSeries(span.asOf, options.months),
  };
}
