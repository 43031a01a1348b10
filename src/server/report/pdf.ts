import { readFile } from "node:fs/promises";
import path from "node:path";
import { toString as drawQr } from "qrcode";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { withPage, type PrintRefusal } from "@/server/platform/browser/browser";
import { actAs } from "@/server/platform/acting/act-as";
import type { Deps, Tx } from "@/server/platform/deps";
import { publicUrl } from "@/server/platform/env/env";
import type { Locale } from "@/server/platform/i18n/locale";
import { loadMessages } from "@/server/platform/i18n/messages";
import { printPage, printParts } from "@/ui/report/print-page";
import { reportText } from "@/ui/report/report-text";
import { mayStillRead, readReport, type ReadableReport, type ReadRefusal } from "./read";
import { findPdf, keepPdf } from "./stored-repository";

export interface PdfCopy {
  readonly fileName: string;
  readonly content: Uint8Array;
}

// A report of a real enterprise has some hundred rows. Five thousand fill 150 pages, take seconds and half a gigabyte to print.
const MOST_ROWS = 5000;
const MOST_CHARACTERS = 2_000_000;

export type DownloadRefusal = ReadRefusal | PrintRefusal | "report-too-long-to-print";

let sheet: Promise<string> | undefined;

function styleSheet(): Promise<string> {
  sheet ??= readFile(path.join(process.cwd(), "src/ui/report/report.css"), "utf8");
  return sheet;
}

/** Everything a browser needs to print one reader's copy. */
export interface PrintJob {
  readonly html: string;
  readonly header: string;
  readonly footer: string;
}

/** Address of the public verification page for a number and its check code: below the public address, never one that a request names. */
export function verificationAddress({ number, shortHash }: Pick<ReadableReport, "number" | "shortHash">, site: string): string {
  return `${site}/verify/${number}?h=${shortHash}`;
}

/** The QR code of an address as a drawing that needs no network. */
export async function qrImage(address: string): Promise<string> {
  const drawing = await drawQr(address, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** Turns a report into the page to print; pure but for the style sheet and messages it reads once. */
export async function printJob(report: ReadableReport, locale: Locale, site: string): Promise<PrintJob> {
  // The renderer is loaded when it is needed: Next refuses a static import of it beside server components.
  const [{ renderToStaticMarkup }, messages, style, image] = await Promise.all([
    import("react-dom/server"),
    loadMessages(locale),
    styleSheet(),
    qrImage(verificationAddress(report, site)),
  ]);
  const { snapshot, reader, shortHash } = report;
  const text = reportText(locale, messages, snapshot.cover.edition);
  const organisation = locale === "en" ? reader.organisationEn : reader.organisationZh;
  const parts = printParts({ snapshot, text, verification: { image, shortHash }, reader: { organisation, person: reader.person, at: reader.at } }, shortHash);
  const html = printPage(renderToStaticMarkup(parts.element), style, locale, `${snapshot.cover.enterpriseName} ${report.number}`);
  return { html, header: parts.header, footer: parts.footer };
}

/** Whether the report has more in its tables than is put on paper. It is drawn and laid out in one go, so its length is its cost. */
export function isTooLongToPrint({ tables }: Pick<ReadableReport["snapshot"], "tables">, mostRows = MOST_ROWS, mostCharacters = MOST_CHARACTERS): boolean {
  const rows = tables.flatMap((table) => table.rows);
  return rows.length > mostRows || rows.reduce((sum, row) => sum + row.reduce<number>((length, cell) => length + String(cell ?? "").length, 0), 0) > mostCharacters;
}

/** Prints a page in the warm browser. Refused as `withPage` refuses. */
export function print(job: PrintJob): Promise<Outcome<Uint8Array, PrintRefusal>> {
  return withPage(async (page) => {
    await page.setContent(job.html, { waitUntil: "load" });
    return page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true, headerTemplate: job.header, footerTemplate: job.footer, tagged: true });
  });
}

/** A copy is the reader's own, so the database is told who reads. */
async function asReader<T>(deps: Deps, work: (tx: Tx) => Promise<T>): Promise<T> {
  return deps.db.$transaction(async (tx) => {
    await actAs(tx, deps.actor);
    return work(tx);
  });
}

/**
 * The reader's own copy as PDF: the one kept, or a new one, printed outside any transaction and kept for the next time. Its code
 * leads to the public address; a copy that was printed while that was another is printed anew.
 * Refused when the report is too long for paper or the printer is too busy, and as `readReport` refuses, also when the consent was
 * stopped while it was printed; every download is audited, a kept copy too.
 */
export async function downloadPdf(deps: Deps, command: { reportId: string; locale: Locale }): Promise<Outcome<PdfCopy, DownloadRefusal>> {
  const { reportId, locale } = command;
  const site = publicUrl();
  const report = await readReport(deps, { reportId, action: "report.download" });
  if (!report.ok) return report;
  const fileName = `${report.value.number}.pdf`;
  const { membershipId } = deps.actor;
  const kept = await asReader(deps, (tx) => findPdf(tx, { reportId, locale, site, now: deps.clock.now() }));
  if (kept !== null) return accept({ fileName, content: kept });
  if (isTooLongToPrint(report.value.snapshot)) return refuse("report-too-long-to-print", { rows: String(MOST_ROWS) });
  const printed = await print(await printJob(report.value, locale, site));
  if (!printed.ok) return printed;
  const content = Uint8Array.from(printed.value);
  // Printing takes seconds; a consent that was stopped meanwhile stops the copy too.
  const still = await mayStillRead(deps, { reportId });
  if (!still.ok) return still;
  if (membershipId !== null) await asReader(deps, (tx) => keepPdf(tx, { reportId, membershipId, locale, site, content, createdAt: deps.clock.now() }));
  return accept({ fileName, content });
}
