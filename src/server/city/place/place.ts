/** Where enterprises of one district sit: its share of the city's enterprises, its streets and towns, its court. */
export type Place = {
  readonly code: string;
  readonly zh: string;
  /** What a company name begins with when it carries the district. */
  readonly brief: string;
  /** Share of the city's enterprises, relative to the other districts. */
  readonly weight: number;
  readonly court: string;
  /** Code of the court within case numbers: the zones belong to courts with codes of their own. */
  readonly courtCode: string;
  readonly streets: readonly string[];
  readonly villages: readonly string[];
};
