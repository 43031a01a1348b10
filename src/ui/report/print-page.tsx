import type { ReactElement } from "react";
import { ReportDocument, type ReportDocumentProps } from "./report-document";

export interface PrintParts {
  /** The document's element, for whoever can turn it into markup. */
  readonly element: ReactElement;
  readonly header: string;
  readonly footer: string;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

const margin = "font-family:'Noto Sans SC',sans-serif;font-size:7pt;color:#545d6b;width:100%;padding:0 12mm;display:flex;justify-content:space-between";

/** What a browser needs to print the report: its content, and what stands above and below every page. */
export function printParts(props: ReportDocumentProps, hash: string): PrintParts {
  const { snapshot, text } = props;
  // Chromium fills in the page numbers by these class names.
  const [before = "", between = "", after = ""] = text.t("pageOf", { page: "\u0000", total: "\u0000" }).split("\u0000");
  const pages = `${escaped(before)}<span class="pageNumber"></span>${escaped(between)}<span class="totalPages"></span>${escaped(after)}`;
  return {
    element: <ReportDocument {...props} />,
    header: `<div style="${margin}"><span>${escaped(text.t("brand"))}</span><span>${escaped(snapshot.cover.enterpriseName)}</span></div>`,
    footer: `<div style="${margin}"><span>${escaped(text.t("footer", { number: snapshot.cover.number, hash }))}</span><span>${pages}</span></div>`,
  };
}

/** A complete page around the report's markup, with its style inside: the printing browser reaches no network. */
export function printPage(markup: string, style: string, locale: string, title: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>*{box-sizing:border-box}body{margin:0}${style}</style></head><body>${markup}</body></html>`;
}
