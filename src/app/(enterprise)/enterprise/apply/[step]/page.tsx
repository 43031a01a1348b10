import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { needStepNames } from "@/domain/need/need-schema";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { momentText } from "@/ui/kit/moment";
import { NeedStepForm } from "@/ui/need/need-step-form";
import { channelOptions } from "../channel-option";
import { keepStep, saveStep } from "../actions";

interface Props {
  readonly params: Promise<{ step: string }>;
  readonly searchParams: SearchParams;
}

const asked = z.object({ from: z.string().optional() });

async function stepOf(params: Props["params"]) {
  const step = z.enum(needStepNames).safeParse((await params).step);
  if (!step.success) notFound();
  return step.data;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = await stepOf(params);
  return { title: (await getTranslations("need"))(`question.${step}`) };
}

export default async function StepPage({ params, searchParams }: Props) {
  const step = await stepOf(params);
  const [draft, { from }] = await Promise.all([memberCaller().then((api) => api.need.draft()), readSearch(searchParams, asked)]);
  if (draft === null) redirect("/enterprise/apply");
  const fromCheck = from === "check";
  const before = needStepNames[needStepNames.indexOf(step) - 1];
  const backHref = fromCheck ? "/enterprise/apply/check" : before === undefined ? "/enterprise/apply" : `/enterprise/apply/${before}`;
  const options = step === "channel" ? await channelOptions(draft) : { products: [], unfit: [], institutions: [] };
  return (
    <NeedStepForm
      key={step} step={step} draft={{ id: draft.id, answers: draft.answers }} options={options} action={saveStep} backHref={backHref}
      keep={keepStep} savedAt={momentText(draft.updatedAt)} fromCheck={fromCheck}
    />
  );
}
