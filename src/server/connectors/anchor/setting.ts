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
  const { XINQIAO_DATA, XINQIAO_AUDIT_KEY_FILE, XINQIAO_AUDIT_HEADS_FILE, XINQIAO_AUDIT_HEADS_SPOOL, XINQIAO_AUDIT_HEADS_MAIL } = readEnvironment();
  return {
    keyFile: path.resolve(XINQIAO_AUDIT_KEY_FILE ?? path.join(XINQIAO_DATA, "audit.key")),
    headsFile: path.resolve(XINQIAO_AUDIT_HEADS_FILE ?? path.join(XINQIAO_DATA, "audit-heads.ndjson")),
    named: XINQIAO_AUDIT_HEADS_FILE !== undefined,
    spool: XINQIAO_AUDIT_HEADS_SPOOL === undefined ? null : { folder: path.resolve(XINQIAO_AUDIT_HEADS_SPOOL), mail: XINQIAO_AUDIT_HEADS_MAIL },
  };
}
