import * as z from "zod";
import type { OnceRefusal } from "../db/once";
import type { ErrorCode } from "./unwrap";

/** The key of one request, made where the form is shown. Whatever moves money or makes a thing demands one; a test walks all procedures. */
export const requestKey = z.string().min(8).max(100);

/** What a request under a key can be refused with besides its own reasons. */
export const onceCodes = {
  "key-used-for-something-else": "BAD_REQUEST",
  "key-used-with-other-content": "CONFLICT",
} as const satisfies Record<OnceRefusal, ErrorCode>;
