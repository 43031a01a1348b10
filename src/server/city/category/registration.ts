import { addMonths, dayText } from "../day";
import { yuanText } from "../fen";
import { authorityPrefix } from "../place/registry";
import { latestDelivery, type Chronicler } from "./entry";
import { hasOneOwner } from "./ownership";

const enterpriseType = { company: "有限责任公司(自然人投资或控股)", cooperative: "农民专业合作经济组织", individual: "个体工商户" } as const;

/** The register's present entry; a closed firm's names the day it was struck off. */
export const chronicleRegistration: Chronicler = (dossier, random) => {
  const { identity, economy, story, trade, span } = dossier;
  const changed = story.traits.movedFrom ? addMonths(span.asOf, -random.between(4, 16)) : random.between(identity.establishedOn, Math.max(identity.establishedOn, span.asOf - 5));
  const fixedTerm = story.form === "company" && random.chance(35);
  return [
    {
      knownOn: latestDelivery(dossier),
      fields: {
        legal_representative: identity.legalRepresentative,
        enterprise_type: story.form === "company" && hasOneOwner(dossier) ? "有限责任公司(自然人独资)" : enterpriseType[story.form],
        industry_code: trade.industryCode,
        district_code: identity.place.code,
        registered_capital: yuanText(identity.capital),
        paid_in_capital: yuanText(identity.paidIn),
        established_on: dayText(identity.establishedOn),
        approved_on: dayText(economy.closedOn ?? changed),
        term_from: dayText(identity.establishedOn),
        term_to: fixedTerm ? dayText(addMonths(identity.establishedOn, 240) - 1) : "",
        registration_status: story.traits.endStatus,
        registration_authority: `${authorityPrefix(identity.place)}市场监督管理局`,
        address: identity.address,
        business_scope: `一般项目：${trade.scope}（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）`,
        former_names: identity.formerName ?? "",
      },
    },
  ];
};
