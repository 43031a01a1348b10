/** How many requests a minute a door lets in. */
export interface DoorLimit {
  /** From one address: an office or a hall with a session shares one. */
  readonly perAddress: number;
  /** Of one signed-in person, whose address does not count. */
  readonly perPerson: number;
  /** Of everybody together, where each request costs much: another's money, or an entry in the log. */
  readonly everybody?: number;
  /** Requests that are counted in one go: a door that is asked often and costs little need not ask the database each time. */
  readonly step?: number;
  /** Our own pages ask at this door for everyone who reads them; only those who ask at it themselves are counted. */
  readonly pagesPass?: true;
}

const reading: DoorLimit = { perAddress: 600, perPerson: 600, step: 20, pagesPass: true };

/** Every door that stands open to the public, named as in the policy (`object.action`); a test walks both. */
export const doors = {
  "account.signIn": { perAddress: 120, perPerson: 120 },
  "account.demoLogins": reading,
  "enterprise.lookUp": { perAddress: 60, perPerson: 120 },
  "enterprise.register": { perAddress: 20, perPerson: 20, everybody: 120 },
  "product.list": reading,
  "product.get": reading,
  "product.compare": reading,
  "product.primeRates": reading,
  "district.list": reading,
  "district.site": reading,
  "statistic.publicExtract": reading,
  "report.readPublic": { perAddress: 20, perPerson: 60, everybody: 600 },
  "report.verify": { perAddress: 30, perPerson: 120 },
} as const satisfies Readonly<Record<string, DoorLimit>>;

export type Door = keyof typeof doors;

/** Whether a name of the policy is that of a door. */
export function isDoor(name: string): name is Door {
  return name in doors;
}
