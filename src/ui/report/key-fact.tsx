import { figureCodes, type Figure } from "@/domain/report/contribution";
import { categories } from "@/domain/report/registry";
import type { CategoryCode } from "@/domain/report/category-code";
import type { Cell, Snapshot } from "@/domain/report/snapshot";
import { figureSource } from "./figure-source";
import { dash, type ReportText } from "./report-text";

const identityFields = ["legal_representative", "enterprise_type", "registration_status", "established_on", "industry_code", "paid_in_capital", "registration_authority", "address"] as const;

function latestRow(snapshot: Snapshot, code: CategoryCode): readonly Cell[] | undefined {
  return snapshot.tables.find((table) => table.code === code)?.rows[0];
}

/** Who the enterprise is, from its registration. */
export function IdentityFacts({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  const row = latestRow(snapshot, "registration");
  const fields = categories.registration.fields;
  return (
    <dl className="xq-identity">
      {identityFields.map((name) => {
        const index = fields.findIndex((field) => field.name === name);
        const field = fields[index];
        if (field === undefined) return null;
        const value = row?.[index] ?? null;
        const written = value !== null && field.unit === "CNY" ? text.money(String(value)) : text.cell(field, value);
        return <div key={name} className={name === "address" || name === "registration_authority" ? "xq-wide" : undefined}><dt>{text.field(field)}</dt><dd>{written}</dd></div>;
      })}
    </dl>
  );
}

function figureValue(figure: Figure, text: ReportText): string {
  if (figure.unit === "CNY") return text.money(figure.value);
  if (figure.unit === "grade") return figure.value;
  if (figure.unit === "years") return text.t("years", { count: figure.value });
  if (figure.unit === "count") return text.t("pieces", { count: figure.value });
  return `${text.cell({ name: "", zh: "", en: "", type: "decimal" }, figure.value)} ${text.unit(figure.unit)}`;
}

function Change({ percent, text }: { readonly percent: string; readonly text: ReportText }) {
  if (/^-?0\.0$/.test(percent)) return <span>{text.t("unchanged")}</span>;
  const fell = percent.startsWith("-");
  const written = percent.replace("-", "");
  return <span className={fell ? "xq-fell" : "xq-rose"}>{text.t(fell ? "fell" : "rose", { percent: written })}</span>;
}

/** The twelve figures by which a credit officer decides first; one that is missing says why. */
export function KeyFacts({ snapshot, text }: { readonly snapshot: Snapshot; readonly text: ReportText }) {
  return (
    <dl className="xq-facts">
      {figureCodes.map((code) => {
        const figure = snapshot.figures.find((one) => one.code === code);
        const state = snapshot.notes.find((note) => note.code === figureSource[code])?.state ?? "not-authorised";
        return (
          <div key={code}>
            <dt>{text.t(`figure.${code}`)}</dt>
            <dd>
              <strong>{figure ? figureValue(figure, text) : dash}</strong>
              <span className="xq-soft">
                {figure?.at ? text.t("at", { time: figure.at }) : figure ? text.category(figure.category) : text.t(`state.${state === "records" ? "no-value" : state}`)}
                {figure?.changePercent ? <> <Change percent={figure.changePercent} text={text} /></> : null}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
