import * as z from "zod";
import { localDateText } from "@/domain/calendar/date-schema";
import { Money } from "@/domain/money/money";
import { amountText } from "@/domain/money/money-schema";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { needChannels, needPurposes } from "./purpose";

const LEAST = Money.of("10000.00");
const MOST = Money.of("1000000000.00");
const LONGEST_TERM_MONTHS = 360;
const MOST_TARGETS = 10;
const MOBILE_OR_LANDLINE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

const amountYuan = amountText
  .refine((text) => !LEAST.exceeds(Money.of(text)), { error: "need-amount-too-small" })
  .refine((text) => !Money.of(text).exceeds(MOST), { error: "need-amount-too-large" });

// A form sends text, a saved draft holds the number; "1e2" and "12.0" are not how people write months.
const plainDigits = z
  .string()
  .transform((text) => text.normalize("NFKC").trim())
  .pipe(z.string().regex(/^\d{1,4}$/))
  .pipe(z.coerce.number());

const termMonths = z
  .union([z.number(), plainDigits], { error: "term-malformed" })
  .pipe(z.number().int({ error: "term-malformed" }).min(1, { error: "term-too-short" }).max(LONGEST_TERM_MONTHS, { error: "term-too-long" }));

// An unticked box is absent from a form, a ticked one is "on".
const tick = z.preprocess((value) => (value === "on" || value === "true" ? true : value === undefined || value === "" || value === "false" ? false : value), z.boolean({ error: "tick-malformed" }));

const contactPhone = z
  .string({ error: "phone-missing" })
  .transform((text) => text.normalize("NFKC").replace(/[\s]/g, ""))
  .pipe(z.string().regex(MOBILE_OR_LANDLINE, { error: "phone-malformed" }));

const noneOrDate = z.preprocess((value) => (value === "" || value === null ? undefined : value), localDateText.optional());
const targets = z.array(z.uuid({ error: "target-malformed" }), { error: "target-malformed" }).max(MOST_TARGETS, { error: "too-many-targets" }).default([]);

const purposeFields = z.object({
  purpose: z.enum(needPurposes, { error: "purpose-missing" }),
  purposeNote: z.string({ error: "purpose-note-missing" }).trim().max(500, { error: "note-too-long" }).default(""),
});

const channelFields = z.object({
  channel: z.enum(needChannels, { error: "channel-missing" }),
  productVersionIds: targets,
  institutionIds: targets,
  multiBank: tick,
});

function noteWhenOther(answer: z.infer<typeof purposeFields>): boolean {
  return answer.purpose !== "other" || answer.purposeNote !== "";
}

function productsWhenChosen(answer: z.infer<typeof channelFields>): boolean {
  return answer.channel !== "products" || answer.productVersionIds.length > 0;
}

function institutionsWhenChosen(answer: z.infer<typeof channelFields>): boolean {
  return answer.channel !== "institutions" || answer.institutionIds.length > 0;
}

/** One question a page: the answer of each step of the wizard. Issue messages are keys of the `need` messages. */
export const needSteps = {
  amount: z.object({ amountYuan }),
  term: z.object({ termMonths, neededBy: noneOrDate }),
  purpose: purposeFields.refine(noteWhenOther, { path: ["purposeNote"], error: "purpose-note-missing" }),
  guarantee: z.object({ guaranteeMode: z.enum(guaranteeModes, { error: "guarantee-missing" }) }),
  repayment: z.object({ repaymentMethod: z.enum(repaymentMethods, { error: "repayment-missing" }) }),
  contact: z.object({
    contactName: z.string({ error: "contact-name-missing" }).trim().min(1, { error: "contact-name-missing" }).max(50, { error: "contact-name-too-long" }),
    contactPhone,
  }),
  channel: channelFields
    .refine(productsWhenChosen, { path: ["productVersionIds"], error: "products-missing" })
    .refine(institutionsWhenChosen, { path: ["institutionIds"], error: "institutions-missing" }),
} as const;

/** The steps in the order in which they are asked. */
export const needStepNames = ["amount", "term", "purpose", "guarantee", "repayment", "contact", "channel"] as const;
export type NeedStep = (typeof needStepNames)[number];

/** Everything a need must say to be published: every step complete. Yields canonical values. */
export const needSchema = z.object({
  ...needSteps.amount.shape,
  ...needSteps.term.shape,
  ...purposeFields.shape,
  ...needSteps.guarantee.shape,
  ...needSteps.repayment.shape,
  ...needSteps.contact.shape,
  ...channelFields.shape,
  renewsDrawdownId: z.uuid().optional(),
})
  .refine(noteWhenOther, { path: ["purposeNote"], error: "purpose-note-missing" })
  .refine(productsWhenChosen, { path: ["productVersionIds"], error: "products-missing" })
  .refine(institutionsWhenChosen, { path: ["institutionIds"], error: "institutions-missing" });

export type NeedAnswers = z.infer<typeof needSchema>;

/** Which steps of a half-filled need are answered fully; the wizard resumes at the first that is not. */
export function answeredSteps(draft: Readonly<Record<string, unknown>>): NeedStep[] {
  return needStepNames.filter((step) => needSteps[step].safeParse(draft).success);
}

/** The first step still open, or `check` when all are answered. */
export function firstOpenStep(draft: Readonly<Record<string, unknown>>): NeedStep | "check" {
  const answered = answeredSteps(draft);
  return needStepNames.find((step) => !answered.includes(step)) ?? "check";
}
