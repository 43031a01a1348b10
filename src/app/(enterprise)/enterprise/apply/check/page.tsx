import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { CheckScreen } from "@/ui/need/check-screen";
import { publish } from "../actions";
import { chosenNames } from "../chosen-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("check.title") };
}

export default async function CheckPage() {
  const draft = await (await memberCaller()).need.draft();
  if (draft === null) redirect("/enterprise/apply");
  return <CheckScreen draft={draft} chosen={await chosenNames(draft)} action={publish} idempotencyKey={randomUUID()} />;
}
