import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { secondsToWait } from "@/app/seconds-to-wait";
import { caller } from "@/server/caller";
import { RegisterScreen } from "@/ui/enterprise/register-screen";
import { UsccScreen } from "@/ui/enterprise/uscc-form";
import { localText } from "@/ui/kit/local-text";
import { ComeAgain } from "@/ui/shell/come-again";
import { checkUscc, register } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise.register"))("title") };
}

const search = z.object({ uscc: z.string().max(60).optional() });

export default async function RegisterPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { uscc } = await readSearch(searchParams, search);
  const found = uscc === undefined ? null : await lookUp(uscc);
  if (typeof found === "string") return <ComeAgain seconds={found} />;
  if (found === null) return <UsccScreen action={checkUscc} uscc={uscc ?? ""} />;
  const [districts, locale] = await Promise.all([(await caller()).district.list(), getLocale()]);
  const district = districts.find(({ code }) => code === found.districtCode);
  return <RegisterScreen registration={found} district={district === undefined ? found.districtCode : localText(locale, district)} action={register} />;
}

/** The registration, null for a code that the first step has to speak about, or the seconds to wait where too many were looked up. */
async function lookUp(uscc: string) {
  try {
    return await (await caller()).enterprise.lookUp({ uscc });
  } catch (error) {
    const seconds = secondsToWait(error);
    if (seconds !== undefined) return seconds;
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return null;
    throw error;
  }
}
