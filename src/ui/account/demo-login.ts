import type { DemoLogin } from "./sign-in-screen";

/** The password of every demo login; a demo city only, where nothing is worth protecting. */
export const demoPassword = "Xinqiao-2026";

/** The logins of the demo city; they are made by its seed under the same names. */
export const demoLogins: readonly DemoLogin[] = [];
