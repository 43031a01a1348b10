import * as z from "zod";

/**
 * A page of this site to go on to: a second slash or a backslash at the start would lead elsewhere, and so would a control
 * character there, which browsers drop.
 */
export const sitePath = z.string().max(2000).regex(/^\/(?![/\\])[^\p{Cc}\p{Surrogate}]*$/u);
