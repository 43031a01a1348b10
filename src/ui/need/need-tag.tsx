import { useTranslations } from "next-intl";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import type { NeedState } from "@/domain/need/lifecycle";
import { Tag, type Tone } from "@/ui/kit/tag";

const needTones: Readonly<Record<NeedState, Tone>> = {
  draft: "neutral", published: "info", matching: "info", fulfilled: "success", partly_fulfilled: "success", withdrawn: "neutral", expired: "neutral", unanswered: "warning",
};

/** Where a need stands. */
export function NeedTag({ status }: { readonly status: NeedState }) {
  const t = useTranslations("need.status");
  return <Tag tone={needTones[status]}>{t(status)}</Tag>;
}

const caseTones: Readonly<Record<CaseState, Tone>> = {
  submitted: "info", accepted: "info", due_diligence: "info", supplement_requested: "warning", in_approval: "info", approved: "success", offer_accepted: "success",
  contracted: "success", partly_disbursed: "success", disbursed: "success", returned: "warning", rejected: "error", withdrawn: "neutral", declined: "neutral", timed_out: "neutral",
};

/** Where the case at one bank stands. */
export function CaseTag({ status }: { readonly status: CaseState }) {
  const t = useTranslations("financing-case.status");
  return <Tag tone={caseTones[status]}>{t(status)}</Tag>;
}
