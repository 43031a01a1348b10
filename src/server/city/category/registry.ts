import type { CategoryCode } from "@/domain/report/category-code";
import { chronicleAbnormalOperation } from "./abnormal-operation";
import { chronicleAgriEntity } from "./agri-entity";
import { chronicleAnnualReport } from "./annual-report";
import { chronicleChattelPledge } from "./chattel-pledge";
import { chronicleContractPerformance } from "./contract-performance";
import { chronicleCustoms } from "./customs";
import { chronicleElectricity } from "./electricity";
import { chronicleEnforcement } from "./enforcement";
import type { Chronicler } from "./entry";
import { chronicleGas } from "./gas";
import { chronicleHonour } from "./honour";
import { chronicleHousingFund } from "./housing-fund";
import { chronicleIntellectualProperty } from "./intellectual-property";
import { chronicleJudgment } from "./judgment";
import { chronicleLicence } from "./licence";
import { chronicleLogistics } from "./logistics";
import { chronicleOwnership } from "./ownership";
import { chroniclePenalty } from "./penalty";
import { chronicleQualification } from "./qualification";
import { chronicleRealEstate } from "./real-estate";
import { chronicleRealEstateEncumbrance } from "./real-estate-encumbrance";
import { chronicleRegistration } from "./registration";
import { chronicleSeriousDefault } from "./serious-default";
import { chronicleSocialInsurance } from "./social-insurance";
import { chronicleTaxPayment } from "./tax-payment";
import { chronicleTaxRating } from "./tax-rating";
import { chronicleTaxViolation } from "./tax-violation";
import { chronicleTechInnovation } from "./tech-innovation";
import { chronicleWater } from "./water";

/** Who writes which category of the catalogue. */
export const chroniclers = {
  registration: chronicleRegistration,
  ownership: chronicleOwnership,
  annual_report: chronicleAnnualReport,
  licence: chronicleLicence,
  penalty: chroniclePenalty,
  qualification: chronicleQualification,
  honour: chronicleHonour,
  serious_default: chronicleSeriousDefault,
  abnormal_operation: chronicleAbnormalOperation,
  judgment: chronicleJudgment,
  enforcement: chronicleEnforcement,
  tax_payment: chronicleTaxPayment,
  tax_rating: chronicleTaxRating,
  tax_violation: chronicleTaxViolation,
  social_insurance: chronicleSocialInsurance,
  housing_fund: chronicleHousingFund,
  water: chronicleWater,
  electricity: chronicleElectricity,
  gas: chronicleGas,
  real_estate: chronicleRealEstate,
  real_estate_encumbrance: chronicleRealEstateEncumbrance,
  chattel_pledge: chronicleChattelPledge,
  intellectual_property: chronicleIntellectualProperty,
  tech_innovation: chronicleTechInnovation,
  customs: chronicleCustoms,
  logistics: chronicleLogistics,
  contract_performance: chronicleContractPerformance,
  agri_entity: chronicleAgriEntity,
} satisfies Record<CategoryCode, Chronicler>;
