"use client";
import { Alert, Button, Space } from "antd";
import { useTranslations } from "next-intl";
import { Problem, useProblemText } from "./problem";
import { isLost, isSpent, type KeyedMutation } from "./use-keyed";

/** As `Problem`, for a form whose request carries a key: when an earlier request did arrive, it says what that one did and asks whether this one is wanted too. */
export function KeyedProblem({ of }: { readonly of: Pick<KeyedMutation<never>, "error" | "isPending" | "sendToo" | "leave"> }) {
  const t = useTranslations("request");
  const text = useProblemText();
  if (isLost(of.error)) return <Alert type="warning" showIcon role="alert" title={t("lost")} />;
  if (!isSpent(of.error)) return <Problem error={of.error} />;
  return (
    <Alert type="warning" showIcon role="alert" title={text(of.error)} description={
      <Space wrap>
        <Button loading={of.isPending} onClick={of.sendToo}>{t("sendToo")}</Button>
        <Button onClick={of.leave}>{t("leave")}</Button>
      </Space>
    } />
  );
}
