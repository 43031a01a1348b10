"use client";
import { useRouter } from "next/navigation";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/staff/fact-list";
import { useLocalName } from "@/ui/staff/local-name";
import { aboutSession } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import style from "@/ui/staff/staff.module.css";
import { useTRPC } from "@/ui/shell/trpc";
import own from "./match-session.module.css";

interface Planned {
  readonly title: string;
  readonly venue: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly slotMinutes: number;
  readonly slotCount: number;
  readonly tables: { institutionId: string }[];
}

const usual = { startsAt: "09:30", slotMinutes: 20, slotCount: 6, tables: [{}] };

/** A new session: when, where, how many slots, and which institution sits at which table. */
export function PlannerScreen() {
  const t = useTranslations("match-session.plan");
  const trpc = useTRPC();
  const router = useRouter();
  const act = useAct();
  const [form] = Form.useForm<Planned>();
  const plan = useKeyed(trpc.matchSession.plan.mutationOptions({ ...act(t("done"), { quiet: true }), onSuccess: ({ id }) => { act(t("done")).onSuccess(); router.push(`/centre/sessions/${id}`); } }));
  const field = useFieldProblem(plan.error, { refusals: aboutSession });
  const required = [{ required: true, message: t("missing") }];
  return (
    <div className={style.screen}>
      <header><h1>{t("title")}</h1><p className={style.lead}>{t("lead")}</p></header>
      <Section id="plan" title={t("section")}>
        <Form form={form} layout="vertical" requiredMark={false} className={style.form} initialValues={usual} onFinish={(answers) => plan.send(answers)}>
          <KeyedProblem of={plan} />
          <div className={own.place}>
            <Form.Item name="title" label={t("name")} extra={t("nameHint")} rules={required} {...field("title")}><Input maxLength={100} /></Form.Item>
            <Form.Item name="venue" label={t("venue")} rules={required} {...field("venue")}><Input maxLength={200} /></Form.Item>
          </div>
          <div className={style.fields}>
            <Form.Item name="heldOn" label={t("heldOn")} rules={required} {...field("heldOn")}><Input type="date" /></Form.Item>
            <Form.Item name="startsAt" label={t("startsAt")} rules={required} {...field("startsAt")}><Input type="time" /></Form.Item>
            <Form.Item name="slotMinutes" label={t("slotMinutes")} rules={required} {...field("slotMinutes")}><InputNumber min={5} max={120} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
            <Form.Item name="slotCount" label={t("slotCount")} rules={required} {...field("slotCount")}><InputNumber min={1} max={40} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
          </div>
          <TableList />
          <Capacity />
          <div className={style.actions}><Button type="primary" htmlType="submit" loading={plan.isPending}>{t("submit")}</Button></div>
        </Form>
      </Section>
    </div>
  );
}

const MOST_TABLES = 60;

function TableList() {
  const form = Form.useFormInstance<Planned>();
  const t = useTranslations("match-session.plan");
  const words = useTranslations("match-session");
  const trpc = useTRPC();
  const nameIn = useLocalName();
  const lenders = useQuery(trpc.centre.lenders.queryOptions());
  const options = (lenders.data ?? []).map(({ id, nameZh, nameEn }) => ({ value: id, label: nameIn({ zh: nameZh, en: nameEn }) }));
  /** An institution takes the first table that has none, else a new one. */
  const seat = (institutionId: string, add: (table: object) => void) => {
    const tables: readonly Partial<Planned["tables"][number]>[] = form.getFieldsValue().tables;
    const free = tables.findIndex((table) => table.institutionId === undefined);
    if (free < 0) add({ institutionId });
    else form.setFieldValue(["tables", free, "institutionId"], institutionId);
  };
  return (
    <div role="group" aria-labelledby="plan-tables">
      <h3 id="plan-tables">{t("tables")}</h3>
      <p className={style.hint}>{t("tablesHint")}</p>
      <Form.List name="tables">
        {(rows, { add, remove }) => (
          <>
            <ol className={own.tables}>
              {rows.map(({ key, name }) => (
                <li key={key} className={own.tableRow}>
                  <span>{words("table", { number: name + 1 })}</span>
                  <Form.Item name={[name, "institutionId"]} rules={[{ required: true, message: t("missing") }]}>
                    <Select aria-label={`${t("institution")} ${name + 1}`} showSearch={{ optionFilterProp: "label" }} options={options} loading={lenders.isPending} placeholder={t("institution")} />
                  </Form.Item>
                  <Button onClick={() => remove(name)} disabled={rows.length === 1} aria-label={t("remove", { number: name + 1 })}>{t("removeShort")}</Button>
                </li>
              ))}
            </ol>
            <div className={own.addTables} hidden={rows.length >= MOST_TABLES}>
              <div className={own.seat}><Select<string[]> style={{ inlineSize: "100%" }} mode="multiple" value={[]} onSelect={(institutionId) => { seat(String(institutionId), add); }} aria-label={t("seat")} placeholder={t("seat")} showSearch={{ optionFilterProp: "label" }} options={options} loading={lenders.isPending} /></div>
              <Button onClick={() => add({})}>{t("add")}</Button>
            </div>
          </>
        )}
      </Form.List>
    </div>
  );
}

/** When the session ends and how many meetings fit, as it is being planned. */
function Capacity() {
  const form = Form.useFormInstance<Planned>();
  const planned: Partial<Planned> | undefined = Form.useWatch([], form);
  const t = useTranslations("match-session.plan");
  const { startsAt = "", slotMinutes = 0, slotCount = 0, tables = [] } = planned ?? usual;
  const [hours, minutes] = startsAt.split(":").map((part) => Number.parseInt(part, 10));
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const end = hours * 60 + minutes + slotMinutes * slotCount;
  const text = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
  return <p className={style.computed} role="status">{t("capacity", { start: startsAt, end: text, meetings: slotCount * tables.length })}</p>;
}
