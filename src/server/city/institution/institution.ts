export type InstitutionKind = "bank" | "leasing" | "guarantee" | "micro_lending" | "factoring";

export type CityBranch = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly districtCode: string;
  readonly address: string;
  readonly phone: string;
};

export type CityProduct = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly amountMinYuan: string;
  readonly amountMaxYuan: string;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly lprTenor: "1Y" | "5Y";
  readonly spreadMinBp: number;
  readonly spreadMaxBp: number;
  readonly guaranteeModes: readonly ("unsecured" | "mortgage" | "pledge" | "guarantee" | "combined")[];
  readonly repaymentMethods: readonly ("interest_first" | "equal_instalments" | "equal_principal" | "bullet" | "revolving")[];
  readonly districtCodes: readonly string[];
  readonly firstLoanFriendly: boolean;
  readonly audiences: readonly ("first-loan" | "renewal" | "agriculture" | "technology" | "trade" | "construction" | "retail" | "individual")[];
  readonly eligibility: {
    readonly minAgeMonths: number;
    readonly minAnnualRevenueYuan: string | null;
    readonly taxGrades: readonly string[];
    readonly industrySections: readonly string[];
    readonly noTaxArrears: boolean;
    readonly noSeriousDefault: boolean;
    readonly noEnforcement: boolean;
  };
  readonly documents: readonly string[];
  readonly medianDays: number;
};

export type CityInstitution = {
  readonly code: string;
  readonly nameZh: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly kind: InstitutionKind;
  readonly branches: readonly CityBranch[];
  readonly products: readonly CityProduct[];
};
