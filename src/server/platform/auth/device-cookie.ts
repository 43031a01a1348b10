import { DEVICE_DAYS } from "@/server/account/known-device";
import { cookieOptions } from "./cookie";

/** Held by a browser on which somebody has signed in, so that strangers who guess do not slow them there. */
const NAME = "xinqiao-device";

const TOKEN = /(?:^|;\s*)xinqiao-device=([\w-]{43})(?:;|$)/;
const DAY_SECONDS = 86_400;

/** What a browser says of having been here before, and what it is given to say the next time. */
export class DeviceCookie {
  #given: string | null = null;

  /** `sent` is the request's cookie header. */
  constructor(readonly sent: string) {}

  /** The browser's own word for having been here before, if it has the shape of one. */
  token(): string | null {
    return TOKEN.exec(this.sent)?.[1] ?? null;
  }

  give(token: string): void {
    this.#given = token;
  }

  /** The header's lines that hand it over; only sign-in asks for it, so it goes nowhere else. */
  lines(): string[] {
    if (this.#given === null) return [];
    const secure = cookieOptions().secure ? "; Secure" : "";
    return [`${NAME}=${this.#given}; Path=/api/auth; Max-Age=${DEVICE_DAYS * DAY_SECONDS}; HttpOnly; SameSite=Lax${secure}`];
  }
}
