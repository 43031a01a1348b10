"use client";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { shortDigest } from "@/domain/audit/head";
import type { AppRouter } from "@/server/root";
import { momentText } from "@/ui/kit/moment";
import { Tag } from "@/ui/kit/tag";
import { useTRPC } from "@/ui/shell/trpc";
import { FactList, Section } from "@/ui/staff/fact-list";
import { Problem } from "@/ui/staff/problem";
import staff from "@/ui/staff/staff.module.css";

type View = inferRouterOutputs<AppRouter>["audit"]["anchors"];

/** How the log's anchors outside of the database stand: the last signed head, where it was written, and how to check against it. */
export function Anchors() {
  const t = useTranslations("platform.audit.anchors");
  const { data, error } = useQuery(useTRPC().audit.anchors.queryOptions());
  if (data === undefined) return <Problem error={error} />;
  return (
    <Section id="anchors" title={t("title")} extra={<Standing view={data} />}>
      <p className={staff.hint}>{t("lead")}</p>
      <Facts view={data} />
      <p className={staff.hint}>{t.rich("check", { command: (chunks) => <code className={staff.unbroken}>{chunks}</code> })}</p>
    </Section>
  );
}

function Standing({ view: { newest, holds, overdue, places, keyIsReadable } }: { readonly view: View }) {
  const t = useTranslations("platform.audit.anchors");
  if (!keyIsReadable) return <Tag tone="error">{t("noKey")}</Tag>;
  if (newest === null) return <Tag tone="neutral">{t("none")}</Tag>;
  if (!holds) return <Tag tone="error">{t("torn")}</Tag>;
  if (places.some(({ state }) => state === "failed")) return <Tag tone="error">{t("failed")}</Tag>;
  if (overdue || places.some(({ state }) => state === "waiting")) return <Tag tone="warning">{t("waiting")}</Tag>;
  return <Tag tone="success">{t("written")}</Tag>;
}

function Facts({ view: { newest, places, publicKey } }: { readonly view: View }) {
  const t = useTranslations("platform.audit.anchors");
  const standing = ({ state, failure, number, at }: View["places"][number]) => {
    if (state === "failed") return t("notWritten", { failure: failure ?? "" });
    return at === null ? t("waiting") : t("writtenAt", { number: number ?? 0, time: momentText(at) });
  };
  const placed = places.map((place): [string, ReactNode] => [
    t(`place.${place.kind}`),
    <>{place.where}<br /><span className={staff.hint}>{standing(place)}</span></>,
  ]);
  return (
    <FactList wide={t("place.file")} facts={[
      [t("newest"), newest === null ? null : <span className={staff.lineOnPhone}>{t("number", { number: newest.number, day: newest.day })}</span>],
      [t("signedAt"), newest === null ? null : momentText(newest.signedAt)],
      [t("digest"), newest === null ? null : shortDigest(newest.digest)],
      [t("key"), newest === null ? null : <span title={publicKey ?? undefined}>{newest.keyId}</span>],
      ...placed,
    ]} />
  );
}
