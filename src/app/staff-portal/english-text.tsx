"use client";
import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import audit from "@/messages/en/audit.json";
import authorisation from "@/messages/en/authorisation.json";
import bank from "@/messages/en/bank.json";
import bureau from "@/messages/en/bureau.json";
import category from "@/messages/en/category.json";
import centre from "@/messages/en/centre.json";
import department from "@/messages/en/department.json";
import enterprise from "@/messages/en/enterprise.json";
import field from "@/messages/en/field.json";
import financingCase from "@/messages/en/financing-case.json";
import kit from "@/messages/en/kit.json";
import loan from "@/messages/en/loan.json";
import matchSession from "@/messages/en/match-session.json";
import need from "@/messages/en/need.json";
import permission from "@/messages/en/permission.json";
import platform from "@/messages/en/platform.json";
import portal from "@/messages/en/portal.json";
import product from "@/messages/en/product.json";
import record from "@/messages/en/record.json";
import refusal from "@/messages/en/refusal.json";
import report from "@/messages/en/report.json";
import request from "@/messages/en/request.json";
import role from "@/messages/en/role.json";
import shell from "@/messages/en/shell.json";
import signIn from "@/messages/en/sign-in.json";
import statistic from "@/messages/en/statistic.json";

const messages = {
  audit,
  authorisation,
  bank,
  bureau,
  category,
  centre,
  department,
  enterprise,
  field,
  "financing-case": financingCase,
  kit,
  loan,
  "match-session": matchSession,
  need,
  permission,
  platform,
  portal,
  product,
  record,
  refusal,
  report,
  request,
  role,
  shell,
  "sign-in": signIn,
  statistic,
};

export default function EnglishText({ children }: { readonly children: ReactNode }) {
  return <NextIntlClientProvider locale="en" messages={messages}>{children}</NextIntlClientProvider>;
}
