import type { ReactNode } from "react";
import style from "./table.module.css";

export interface Column<R> {
  readonly key: string;
  /** The unit belongs in the header: "放款金额（万元）". */
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand right-aligned in even figures. */
  readonly numeric?: boolean;
  /** Running text: as a card's line it stands below its heading instead of beside it. */
  readonly wide?: boolean;
}

export interface TableProps<R> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** What to show instead when there is no row. */
  readonly empty?: ReactNode;
  /** A note where rounding makes the parts differ from the total. */
  readonly note?: string;
  /** On a phone each row becomes a card (the default); "scroll" keeps the grid. */
  readonly onPhone?: "stack" | "scroll";
}

/** Rows that are compared with each other. The first column names its row. */
export function Table<R>({ caption, captionHidden, columns, rows, rowKey, empty, note, onPhone = "stack" }: TableProps<R>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div>
      <div className={`${style.scroll} ${onPhone === "stack" ? style.stacking : ""}`} tabIndex={onPhone === "scroll" ? 0 : undefined} role={onPhone === "scroll" ? "region" : undefined} aria-label={onPhone === "scroll" ? caption : undefined}>
        <table className={style.table}>
          <caption className={captionHidden ? "visually-hidden" : style.caption}>{caption}</caption>
          <thead>
            <tr>{columns.map((column) => <th key={column.key} scope="col" className={column.numeric ? style.number : undefined}>{column.header}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => <tr key={rowKey(row)}>{columns.map((column, index) => <Cell key={column.key} column={column} row={row} first={index === 0} />)}</tr>)}
          </tbody>
        </table>
      </div>
      {note ? <p className={style.note}>{note}</p> : null}
    </div>
  );
}

function Cell<R>({ column, row, first }: { readonly column: Column<R>; readonly row: R; readonly first: boolean }) {
  const content = column.cell(row) ?? "—";
  if (first) return <th scope="row">{content}</th>;
  return <td data-label={column.header} className={column.numeric ? style.number : column.wide ? style.text : undefined}><div className={style.value}>{content}</div></td>;
}
