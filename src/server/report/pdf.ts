import { readFile } from "node:fs/promises";
import path from "node:path";
import { toString as drawQr } from "qrcode";
import { accept, type Outcome } from "@/domain/outcome/outcome";
import { withPage } from "@/server/platform/browser/browser";
import type { Deps } from "@/server/platform/deps";
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

/** Prints a page in the warm browser. */
export function print(job: PrintJob): Promise<Uint8Array> {
  return withPage(async (page) => {
    await page.setContent(job.html, { waitUntil: "load" });
    return page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true, headerTemplate: job.header, footerTemplate: job.footer, tagged: true });
  });
}

/**
 * The reader's own copy as PDF: the one kept, or a new one, printed outside any transaction and kept for the next time. Its code
 * leads to the public address; a copy that was printed while that was another is printed anew.
 * Refused as `readReport` refuses, also when the consent was stopped while it was printed; every download is audited, a kept copy too.
 */
export async function downloadPdf(deps: Deps, command: { reportId: string; locale: Locale }): Promise<Outcome<PdfCopy, ReadRefusal>> {
  const { reportId, locale } = command;
  const site = publicUrl();
  const report = await readReport(deps, { reportId, action: "report.download" });
  if (!report.ok) return report;
  const fileName = `${report.value.number}.pdf`;
  const { membershipId } = deps.actor;
  const kept = membershipId === null ? null : await findPdf(deps.db, { reportId, membershipId, locale, site, now: deps.clock.now() });
  if (kept !== null) return accept({ fileName, content: kept });
  const content = Uint8Array.from(await print(await printJob(report.value, locale, site)));
  // Printing takes seconds; a consent that was stopped meanwhile stops the copy too.
  const still = await mayStillRead(deps, { reportId });
  if (!still.ok) return still;
  if (membershipId !== null) await keepPdf(deps.db, { reportId, membershipId, locale, site, content, createdAt: deps.clock.now() });
  return accept({ fileName, content });
}
