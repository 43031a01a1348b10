import type { CategoryDefinition } from "./category";
import type { CategoryCode } from "./category-code";
import { registration } from "./categories/registration";
import { ownership } from "./categories/ownership";
import { annualReport } from "./categories/annual-report";
import { licence } from "./categories/licence";
import { penalty } from "./categories/penalty";
import { qualification } from "./categories/qualification";
import { honour } from "./categories/honour";
import { seriousDefault } from "./categories/serious-default";
import { abnormalOperation } from "./categories/abnormal-operation";
import { judgment } from "./categories/judgment";
import { enforcement } from "./categories/enforcement";
import { taxPayment } from "./categories/tax-payment";
import { taxRating } from "./categories/tax-rating";
import { taxViolation } from "./categories/tax-violation";
import { socialInsurance } from "./categories/social-insurance";
import { housingFund } from "./categories/housing-fund";
import { water } from "./categories/water";
import { electricity } from "./categories/electricity";
import { gas } from "./categories/gas";
import { realEstate } from "./categories/real-estate";
import { realEstateEncumbrance } from "./categories/real-estate-encumbrance";
import { chattelPledge } from "./categories/chattel-pledge";
import { intellectualProperty } from "./categories/intellectual-property";
import { techInnovation } from "./categories/tech-innovation";
import { customs } from "./categories/customs";
import { logistics } from "./categories/logistics";
import { contractPerformance } from "./categories/contract-performance";
import { agriEntity } from "./categories/agri-entity";

/** The catalogue: a further category is one more file, one more code and one more line here. */
export const categories = {
  registration,
  ownership,
  annual_report: annualReport,
  licence,
  penalty,
  qualification,
  honour,
  serious_default: seriousDefault,
  abnormal_operation: abnormalOperation,
  judgment,
  enforcement,
  tax_payment: taxPayment,
  tax_rating: taxRating,
  tax_violation: taxViolation,
  social_insurance: socialInsurance,
  housing_fund: housingFund,
  water,
  electricity,
  gas,
  real_estate: realEstate,
  real_estate_encumbrance: realEstateEncumbrance,
  chattel_pledge: chattelPledge,
  intellectual_property: intellectualProperty,
  tech_innovation: techInnovation,
  customs,
  logistics,
  contract_performance: contractPerformance,
  agri_entity: agriEntity,
} satisfies Record<CategoryCode, CategoryDefinition>;

/** All definitions in the order of the catalogue. */
export const categoryList: readonly CategoryDefinition[] = Object.values(categories);
