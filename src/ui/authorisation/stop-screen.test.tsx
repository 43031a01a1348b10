import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import authorisation from "@/messages/en/authorisation.json";
import kit from "@/messages/en/kit.json";
import type { Authorisation } from "./authorisation";
import { StopScreen } from "./stop-screen";

const { stopping } = authorisation;
const row = { id: "1", number: "A20261029-000903", granteeZh: "某银行", granteeEn: "A bank", caseNumber: "C20261027-000848", maxPulls: 3, pullsMade: 1, retainUntil: localDate("2031-11-28") } as const;

function told(status: Authorisation["status"]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={{ authorisation, kit }}>
      <StopScreen authorisation={{ ...row, status }} action={(state) => Promise.resolve(state)} />
    </NextIntlClientProvider>,
  );
}

test("who stops a consent in force is told that the next read is refused and the case stays", () => {
  const text = told("active");
  expect(text).toContain("next read is refused");
  expect(text).toContain("does not close");
});

test("who stops a consent whose case has ended is not told of reads that would be refused, nor of a case that stays open", () => {
  const text = told("lapsed");
  expect(text).toContain(stopping.stopsLapsed);
  expect(text).toContain(stopping.applicationLapsed.replace("{number}", row.caseNumber));
  expect(text).not.toContain("next read is refused");
  expect(text).not.toContain("does not close");
});
