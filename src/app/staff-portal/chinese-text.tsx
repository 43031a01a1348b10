"use client";
import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import audit from "@/messages/zh-CN/audit.json";
import authorisation from "@/messages/zh-CN/authorisation.json";
import bank from "@/messages/zh-CN/bank.json";
import bureau from "@/messages/zh-CN/bureau.json";
import category from "@/messages/zh-CN/category.json";
import centre from "@/messages/zh-CN/centre.json";
import department from "@/messages/zh-CN/department.json";
import enterprise from "@/messages/zh-CN/enterprise.json";
import field from "@/messages/zh-CN/field.json";
import financingCase from "@/messages/zh-CN/financing-case.json";
import kit from "@/messages/zh-CN/kit.json";
import loan from "@/messages/zh-CN/loan.json";
import matchSession from "@/messages/zh-CN/match-session.json";
import need from "@/messages/zh-CN/need.json";
import permission from "@/messages/zh-CN/permission.json";
import platform from "@/messages/zh-CN/platform.json";
import portal from "@/messages/zh-CN/portal.json";
import product from "@/messages/zh-CN/product.json";
import record from "@/messages/zh-CN/record.json";
import refusal from "@/messages/zh-CN/refusal.json";
import report from "@/messages/zh-CN/report.json";
import request from "@/messages/zh-CN/request.json";
import role from "@/messages/zh-CN/role.json";
import shell from "@/messages/zh-CN/shell.json";
import signIn from "@/messages/zh-CN/sign-in.json";
import statistic from "@/messages/zh-CN/statistic.json";

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

export default function ChineseText({ children }: { readonly children: ReactNode }) {
  return <NextIntlClientProvider locale="zh-CN" messages={messages}>{children}</NextIntlClientProvider>;
}
