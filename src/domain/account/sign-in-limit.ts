/** How wrong guesses slow the next ones. */
export interface GuessLimit {
  /** For how many seconds nothing more is taken after the first, the second, … wrong guess; the last entry holds for all later ones. */
  readonly waitSeconds: readonly number[];
  /** After so many seconds without a guess everything begins anew. */
  readonly forgottenAfterSeconds: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** No wait after the first few, then one that doubles from `first` up to `longest` seconds. */
function doubling({ free, first, longest }: { free: number; first: number; longest: number }): number[] {
  const waits = Array.from({ length: Math.ceil(Math.log2(longest / first)) + 1 }, (_, nth) => Math.min(first * 2 ** nth, longest));
  return [...Array.from({ length: free }, () => 0), ...waits];
}

/** One login name from one address: five guesses, then ever slower, to one in a quarter of an hour. */
export const nameFromAddressLimit: GuessLimit = { waitSeconds: doubling({ free: 4, first: 5, longest: 900 }), forgottenAfterSeconds: HOUR };

/**
 * One login name from anywhere strange, against those who guess from many addresses. It never grows long: the rightful owner at a
 * new device waits a minute at most.
 */
export const nameLimit: GuessLimit = { waitSeconds: doubling({ free: 19, first: 5, longest: 60 }), forgottenAfterSeconds: HOUR };

/** One address over all names: an office shares one, so it is wide, and a hall full of people is slowed for five minutes at most. */
export const addressLimit: GuessLimit = { waitSeconds: doubling({ free: 49, first: 5, longest: 300 }), forgottenAfterSeconds: HOUR };

/** A person on a device that is known, or one who is signed in and proves the own password again: five guesses, then ever slower. */
export const ownLimit: GuessLimit = { waitSeconds: doubling({ free: 4, first: 30, longest: 900 }), forgottenAfterSeconds: HOUR };

/** Who is on record for one enterprise, guessed from one address: five times a day, then the centre looks at the papers. */
export const recordFromAddressLimit: GuessLimit = { waitSeconds: [0, 0, 0, 0, DAY], forgottenAfterSeconds: DAY };

/** The same from anywhere, so that many addresses do not make many guesses. */
export const recordLimit: GuessLimit = { waitSeconds: [...Array.from({ length: 14 }, () => 0), DAY], forgottenAfterSeconds: DAY };

/** Over all enterprises from one address: a hall in which many register mistypes now and then. */
export const recordAddressLimit: GuessLimit = { waitSeconds: [...Array.from({ length: 39 }, () => 0), DAY], forgottenAfterSeconds: DAY };

/** Login names that one person has found taken: ten a day are chance, more are a search. */
export const takenNameLimit: GuessLimit = { waitSeconds: [...Array.from({ length: 9 }, () => 0), DAY], forgottenAfterSeconds: DAY };
