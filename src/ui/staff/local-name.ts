"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";

/** Picks the name in the reader's language. */
export function useLocalName(): (name: { readonly zh: string; readonly en: string } | null | undefined) => string {
  const english = useLocale() === "en";
  return (name) => (name === null || name === undefined ? "—" : english ? name.en : name.zh);
}

/** Districts by code in the reader's language, and as choices. */
export function useDistricts() {
  const trpc = useTRPC();
  const nameIn = useLocalName();
  const districts = useQuery(trpc.district.list.queryOptions(undefined, { staleTime: Infinity }));
  const names = new Map((districts.data ?? []).map((district) => [district.code, nameIn(district)]));
  // While the names are on their way a dash stands, not a code that nobody reads.
  const unnamed = (code: string) => (districts.isPending ? "—" : code);
  return { nameOf: (code: string) => names.get(code) ?? unnamed(code), choices: [...names].map(([value, label]) => ({ value, label })) };
}
