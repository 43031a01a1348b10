import { refuse, accept, type Outcome } from "@/domain/outcome/outcome";

/** Who waits: somebody the platform knows already, who goes first, or anybody. */
export type Lane = "known" | "stranger";

/** As much of a worker thread as the pool uses. */
export interface Worker {
  postMessage(question: object): void;
  on(event: "message", listener: (answer: unknown) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  ref(): void;
  unref(): void;
}

/** A worker and what it works on. */
interface Hand {
  readonly worker: Worker;
  job: Job | undefined;
}

interface Job {
  readonly question: object;
  readonly resolve: (answer: Outcome<unknown, "busy">) => void;
  readonly reject: (error: Error) => void;
}

/** What a refused asker is told to wait: longer than a full queue takes to empty. */
const COME_AGAIN_SECONDS = 5;

/**
 * Work that keeps a processor busy, done by few hands while the rest waits in a line that has an end. Each lane has a line of its
 * own, so that strangers in any number never keep out whom the platform knows.
 */
export class WorkerPool {
  readonly #idle: Hand[] = [];
  readonly #waiting: Readonly<Record<Lane, Job[]>> = { known: [], stranger: [] };
  #hands = 0;

  constructor(
    private readonly start: () => Worker,
    private readonly size: { readonly hands: number; readonly waiting: number },
  ) {}

  /** The answer of a hand; refused (`seconds` to wait) when the lane's line is full. A hand that breaks throws, and is replaced. */
  ask(question: object, lane: Lane): Promise<Outcome<unknown, "busy">> {
    const isFull = this.#idle.length === 0 && this.#hands >= this.size.hands && this.#waiting[lane].length >= this.size.waiting;
    if (isFull) return Promise.resolve(refuse("busy", { seconds: String(COME_AGAIN_SECONDS) }));
    return new Promise((resolve, reject) => {
      this.#waiting[lane].push({ question, resolve, reject });
      this.#serve();
    });
  }

  #serve(): void {
    if (this.#idle.length === 0 && this.#hands >= this.size.hands) return;
    const job = this.#waiting.known.shift() ?? this.#waiting.stranger.shift();
    if (job !== undefined) this.#give(this.#idle.pop() ?? this.#hire(), job);
  }

  #hire(): Hand {
    this.#hands += 1;
    const hand: Hand = { worker: this.start(), job: undefined };
    hand.worker.on("message", (answer) => {
      hand.worker.unref();
      this.#idle.push(hand);
      hand.job?.resolve(accept(answer));
      this.#serve();
    });
    hand.worker.on("error", (error) => {
      this.#hands -= 1;
      if (this.#idle.includes(hand)) this.#idle.splice(this.#idle.indexOf(hand), 1);
      hand.job?.reject(error);
      this.#serve();
    });
    return hand;
  }

  #give(hand: Hand, job: Job): void {
    hand.job = job;
    // A command may end while a hand is idle, and not while somebody waits for it.
    hand.worker.ref();
    hand.worker.postMessage(job.question);
  }
}
