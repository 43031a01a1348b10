import path from "node:path";
import { readEnvironment } from "@/server/platform/env/env";

/** Where the log's anchor lies outside of the database. */
export interface AnchorSetting {
  readonly keyFile: string;
  readonly headsFile: string;
  /** Whether the heads' file was named; the usual one may belong to another database that shares the data folder. */
  readonly named: boolean;
  readonly spool: { readonly folder: string; readonly mail: string | undefined } | null;
}

/** The places that the environment names, or those below XINQIAO_DATA. */
export function anchorSetting(): AnchorSetting {
  const { XINQIAO_DATA: data, XINQIAO_AUDIT_KEY_FILE: key, XINQIAO_AUDIT_HEADS_FILE: heads, ...rest } = readEnvironment();
  const { XINQIAO_AUDIT_HEADS_SPOOL: folder, XINQIAO_AUDIT_HEADS_MAIL: mail } = rest;
  return {
    keyFile: path.resolve(key ?? path.join(data, "audit.key")),
    headsFile: path.resolve(heads ?? path.join(data, "audit-heads.ndjson")),
    named: heads !== undefined,
    spool: folder === undefined ? null : { folder: path.resolve(folder), mail },
  };
}
