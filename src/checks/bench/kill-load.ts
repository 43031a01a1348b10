import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@/domain/account/demo-password";

const PATIENCE_MS = 20_000;
const PAGES = ["/", "/sign-in", "/centre", "/api/health/live"];

const answers = {
  amountYuan: "500000.00",
  termMonths: "12",
  purpose: "working_capital",
  guaranteeMode: "unsecured",
  repaymentMethod: "interest_first",
  contactName: "王芳",
  contactPhone: "13900001234",
  channel: "market",
};

/** What came back, counted: statuses by number, and requests that nobody answered. */
export type Tally = Record<string, number>;

/** People at work while the server is killed under them: some write, some read. */
export class KillLoad {
  /** What the server said was done: the request's key, and the number that it gave. */
  readonly acknowledged = new Map<string, string>();
  readonly written: Tally = {};
  readonly read: Tally = {};
  readonly #over = new AbortController();
  readonly #abandoned = new AbortController();
  #running: Promise<void>[] = [];

  constructor(
    private readonly address: string,
    private readonly prefix: string,
    private readonly uscc: string,
  ) {}

  async start(writers: number, readers: number): Promise<void> {
    const cookie = await signIn(this.address, "centre-clerk");
    this.#running = [
      ...Array.from({ length: writers }, (_, name) => this.#write(name, cookie)),
      ...Array.from({ length: readers }, (_, name) => this.#read(name, cookie)),
    ];
  }

  /** Every write that was begun is sent until it is acknowledged. */
  async end(): Promise<void> {
    this.#over.abort();
    await Promise.all(this.#running);
  }

  /** Nobody will ever answer again: what was begun is let go of too. */
  async abandon(): Promise<void> {
    this.#abandoned.abort();
    await this.end().catch(() => undefined);
  }

  async #write(name: number, cookie: string): Promise<void> {
    for (let nth = 0; !this.#over.signal.aborted; nth += 1) {
      const key = `${this.prefix}-${name}-${nth}`;
      while (!this.#abandoned.signal.aborted && !(await this.#post(key, cookie))) await pause(100);
    }
  }

  /** Posts a need once; the same key again is the same need. */
  async #post(key: string, cookie: string): Promise<boolean> {
    const body = JSON.stringify({ json: { uscc: this.uscc, answers: { ...answers, purposeNote: key }, idempotencyKey: key } });
    try {
      const answer = await fetch(`${this.address}/api/trpc/need.postOnBehalf`, { method: "POST", body, headers: { cookie, "content-type": "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await answer.text();
      count(this.written, String(answer.status));
      if (!answer.ok && answer.status < 500) throw new Error(`the write was refused, which no kill explains: ${answer.status} ${text.slice(0, 300)}`, { cause: "refused" });
      if (answer.ok) this.acknowledged.set(key, (JSON.parse(text) as { result: { data: { json: { number: string } } } }).result.data.json.number);
      return answer.ok;
    } catch (error) {
      if (error instanceof Error && error.cause === "refused") throw error;
      count(this.written, "no answer");
      return false;
    }
  }

  async #read(name: number, cookie: string): Promise<void> {
    for (let nth = name; !this.#over.signal.aborted; nth += 1) {
      try {
        const answer = await fetch(`${this.address}${PAGES[nth % PAGES.length] ?? "/"}`, { headers: { cookie }, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
        await answer.text();
        count(this.read, String(answer.status));
      } catch {
        count(this.read, "no answer");
      }
      await pause(50);
    }
  }
}

function count(tally: Tally, what: string): void {
  tally[what] = (tally[what] ?? 0) + 1;
}

/** Signs in as the form does and answers the cookies. */
async function signIn(address: string, loginName: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookie = cookiesOf(first);
  const body = new URLSearchParams({ csrfToken, loginName, password: demoPassword, json: "true" });
  const second = await fetch(`${address}/api/auth/callback/credentials`, { method: "POST", body, headers: { cookie }, redirect: "manual" });
  const session = cookiesOf(second);
  if (!session.includes("session-token")) throw new Error(`${loginName} cannot sign in: ${second.status}`);
  return `${cookie}; ${session}`;
}

function cookiesOf(answer: Response): string {
  return answer.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "").join("; ");
}
