import * as z from "zod";

/** A page of this site to go on to: a second slash or a backslash at the start would lead elsewhere. */
export const sitePath = z.string().regex(/^\/(?![/\\])/);
