import type { ReportText } from "./report-text";

/** Whoever looks at a copy: it is their copy, and the watermark says so. */
export interface Reader {
  readonly organisation: string;
  readonly person: string;
  /** ISO 8601 instant at which the copy was made. */
  readonly at: string;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The watermark as a data address: organisation, person and time, slanted, repeated by the page's background. */
export function watermarkAddress(reader: Reader, text: ReportText): string {
  const lines = [reader.organisation, `${reader.person}  ${text.instant(reader.at)}`].map(escaped);
  const words = lines.map((line, index) => `<text x="0" y="${index * 22}">${line}</text>`).join("");
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240"><g transform="translate(30 190) rotate(-24)" font-family="'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif" font-size="15" fill="#0a2a66" fill-opacity="0.11">${words}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
