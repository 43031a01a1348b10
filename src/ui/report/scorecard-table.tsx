import type { Scorecard } from "@/domain/report/scorecard";
import type { ReportText } from "./report-text";

/** The platform's rating, item by item: points, why, and the records behind it. */
export function ScorecardTable({ scorecard, text }: { readonly scorecard: Scorecard; readonly text: ReportText }) {
  const { total, grade, earned, possible, bonus, model, items } = scorecard;
  return (
    <section className="xq-section xq-score">
      <h2>{text.t("scorecard")}</h2>
      <p className="xq-score-total">
        {total === null ? text.t("scoreInsufficient") : <><strong>{grade}</strong> <span>{text.t("scoreTotal", { total })}</span></>}
      </p>
      <p className="xq-soft">{text.t("scoreExplained", { earned, possible, bonus, model })}</p>
      {items.length > 0 && (
        <div className="xq-scroll" tabIndex={0} role="region" aria-label={text.t("scorecard")}>
          <table>
            <thead><tr><th scope="col">{text.t("score.item")}</th><th scope="col" className="xq-number">{text.t("score.points")}</th><th scope="col">{text.t("score.reason")}</th><th scope="col">{text.t("score.records")}</th></tr></thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.code}>
                  <th scope="row">{text.t(`scoreItem.${item.code}`)}{item.bonus && <span className="xq-tag">{text.t("bonusItem")}</span>}</th>
                  <td className="xq-number">{item.points} / {item.max}</td>
                  <td>{text.t(`scoreReason.${item.code}.${item.reason}`, text.particulars(item.category, item.particulars))}</td>
                  <td className="xq-records">{item.recordNos.length === 0 ? text.category(item.category) : `${text.category(item.category)}: ${item.recordNos.slice(0, 3).join(", ")}${item.recordNos.length > 3 ? " …" : ""}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
