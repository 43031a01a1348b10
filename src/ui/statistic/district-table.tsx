"use client";
import { Table, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Dashboard } from "./answer";
import { compareFigures, useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

type District = Dashboard["districts"][number];

export interface DistrictTableProps {
  readonly code: IndicatorCode;
  readonly data: Dashboard;
  readonly onChoose: (districtCode: string | null) => void;
}

const NAME_WIDTH = 160;
/** Wide enough for the longest word of a heading with its arrows, so that no word is broken. */
const FIGURE_WIDTH = 118;

const COLUMNS = ["disbursed-amount", "disbursed-count", "funded-enterprises", "first-loan-count", "average-rate", "approval-rate", "time-to-money-median"] as const satisfies readonly IndicatorCode[];

/** The same figures per district: sortable, with the total beneath, each district a filter. */
export function DistrictTable({ code, data, onChoose }: DistrictTableProps) {
  const t = useTranslations("statistic.table");
  const { english, headed, column } = useFigureFormat();
  const codes: readonly IndicatorCode[] = COLUMNS.some((known) => known === code) ? COLUMNS : [code, ...COLUMNS];
  const chosen = data.scope.districtCode;
  const nameOfDistrict = (district: District) => (english ? district.en : district.zh);
  // The districts alone decide the unit, as on the map beside: the city's total would make the small ones 0.04.
  const formats = codes.map((each) => ({ each, ...column(each, data.districts.map(({ figures }) => figures[each])) }));
  const columns: TableColumnsType<District> = [
    {
      title: t("district"), key: "district", fixed: "left", width: NAME_WIDTH, rowScope: "row", sorter: (a, b) => a.code.localeCompare(b.code),
      render: (_, district) => (
        <button type="button" className={style.linkButton} aria-pressed={chosen === district.code} aria-label={t("select", { name: nameOfDistrict(district) })}
          onClick={() => onChoose(chosen === district.code ? null : district.code)}>{nameOfDistrict(district)}</button>
      ),
    },
    ...formats.map(({ each, scale, cell }) => ({
      title: headed(each, scale), key: each, width: FIGURE_WIDTH, align: "right" as const, className: style.number,
      sorter: (a: District, b: District) => compareFigures(a.figures[each], b.figures[each]),
      sortDirections: ["descend" as const, "ascend" as const],
      defaultSortOrder: each === code ? ("descend" as const) : undefined,
      render: (_: unknown, district: District) => cell(district.figures[each]),
    })),
  ];
  return (
    <>
      <Table<District> key={code} size="small" rowKey="code" columns={columns} dataSource={[...data.districts]} pagination={false} scroll={{ x: NAME_WIDTH + codes.length * FIGURE_WIDTH, y: 500 }}
        rowClassName={(district) => (district.code === chosen ? style.chosen ?? "" : "")}
        summary={() => (chosen === null ? (
          <Table.Summary fixed>
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}><strong>{t("total")}</strong></Table.Summary.Cell>
              {formats.map(({ each, cell }, index) => (
                <Table.Summary.Cell key={each} index={index + 1} align="right"><strong className={style.number}>{cell(data.figures[each])}</strong></Table.Summary.Cell>
              ))}
            </Table.Summary.Row>
          </Table.Summary>
        ) : null)} />
      <p className={style.panelNote}>{t("rounding")}</p>
    </>
  );
}
