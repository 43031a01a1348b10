import type { Database } from "../db/client";

const patienceMs = 2_000;

/** Whether the database answers within two seconds, which is what serving a page takes. */
export async function databaseAnswers(db: Pick<Database, "$queryRaw">): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([db.$queryRaw`select 1`.then(() => true), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
