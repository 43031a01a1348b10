import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { caller } from "@/server/caller";
import { CheckScreen } from "@/ui/need/check-screen";
import { publish } from "../actions";
import { chosenNames } from "../chosen-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("need"))("check.title") };
}

export default async function CheckPage() {
  const draft = await (await caller()).need.draft();
  if (draft === null) redirect("/enterprise/apply");
  if (draft.step !== "check") redirect(`/enterprise/apply/${draft.step}`);
  return <CheckScreen draft={draft} chosen={await chosenNames(draft)} action={publish} idempotencyKey={randomUUID()} />;
}
