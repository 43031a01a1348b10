import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { ListScreen } from "@/ui/authorisation/list-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("authorisation"))("title") };
}

export default async function AuthorisationsPage() {
  return <ListScreen authorisations={await (await memberCaller()).authorisation.own()} />;
}
