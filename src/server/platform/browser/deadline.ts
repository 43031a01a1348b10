/** Something took longer than it may. It goes on by itself; nobody waits for it any more. */
export class Overdue extends Error {}

/** The same promise, given up after so many milliseconds. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let overdue: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    overdue = setTimeout(() => { reject(new Overdue(`longer than ${milliseconds} ms`)); }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(overdue);
  }
}
