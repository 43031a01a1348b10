"use client";
import { useState } from "react";
import { Form, Modal, Select } from "antd";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLocalName } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import { useWanText } from "@/ui/staff/wan-text";
import { useTRPC } from "@/ui/shell/trpc";
import type { SessionView } from "./answer";

interface Invited {
  readonly usccs: string[];
  readonly wishes?: string[];
}

/** Searches the district's enterprises and invites the chosen ones, with the banks they would like to meet in order. */
export function InviteDialog({ view, onClose }: { readonly view: SessionView; readonly onClose: () => void }) {
  const t = useTranslations("match-session.guests");
  const words = useTranslations("match-session");
  const wanText = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const nameIn = useLocalName();
  const [form] = Form.useForm<Invited>();
  const [search, setSearch] = useState("");
  const found = useQuery(trpc.matchSession.invitable.queryOptions({ search: search.trim() }, { placeholderData: keepPreviousData }));
  const invite = useMutation(trpc.matchSession.invite.mutationOptions(act(t("done"), { quiet: true, after: onClose })));
  const already = new Set(view.guests.map(({ uscc }) => uscc));
  const options = (found.data ?? []).filter(({ uscc }) => !already.has(uscc)).map(({ uscc, name, need }) => ({ value: uscc, label: need?.amountYuan == null ? name : `${name} · ${words("wan", { amount: wanText(need.amountYuan) })}` }));
  const banks = [...new Map(view.tables.map((table) => [table.institutionId, nameIn({ zh: table.nameZh, en: table.nameEn })]))].map(([value, label]) => ({ value, label }));
  return (
    <Modal open title={t("invite")} okText={t("confirm")} cancelText={words("cancel")} okButtonProps={{ loading: invite.isPending }} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ usccs, wishes = [] }) => invite.mutate({ sessionId: view.id, invitations: usccs.map((uscc) => ({ uscc, wishes })) })}>
        <Problem error={invite.error} />
        <Form.Item name="usccs" label={t("choose")} extra={t("chooseHint")} rules={[{ required: true, message: t("chooseMissing") }]}>
          <Select mode="multiple" maxCount={60} placeholder={t("search")} options={options} loading={found.isFetching} notFoundContent={found.isFetching ? words("loading") : t("nothing")} showSearch={{ filterOption: false, onSearch: setSearch }} />
        </Form.Item>
        <Form.Item name="wishes" label={t("wishes")} extra={t("wishesHint")}>
          <Select mode="multiple" maxCount={10} options={banks} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
