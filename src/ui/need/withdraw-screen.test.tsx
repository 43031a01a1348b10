import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import need from "@/messages/en/need.json";
import type { Need } from "./draft";
import { WithdrawScreen } from "./withdraw-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), usePathname: () => "/" }));
vi.mock("@/ui/enterprise/step-form", () => ({ StepForm: ({ children }: { readonly children: React.ReactNode }) => <form>{children}</form> }));
vi.mock("./need-tag", () => ({ CaseTag: () => null }));

const bankOf = (id: string, status: string) => ({ id, status, institutionZh: "某银行", institutionEn: "A bank" });

function told(others: readonly object[]): string {
  const one = bankOf("1", "accepted");
  const shown = { id: "n", number: "N20260101-000001", cases: [one, ...others] } as unknown as Need;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={{ need, kit: {} }} onError={() => undefined}>
      <WithdrawScreen need={shown} only={shown.cases[0]} action={() => Promise.resolve({ errors: [], values: {} })} />
    </NextIntlClientProvider>,
  );
}

const { afterOne, afterLast } = need.withdraw;

test.each([
  ["while another one works on the need", [bankOf("2", "submitted")], afterOne],
  ["that is the only one", [], afterLast],
  ["while the other one has rejected", [bankOf("2", "rejected")], afterLast],
])("withdrawing from a bank %s says what becomes of the need", (_what, others, text) => {
  expect([afterOne, afterLast].filter((one) => told(others).includes(one))).toEqual([text]);
});
