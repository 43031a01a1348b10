import { printRefusal, type Desk, type ExitCode } from "./verb";

const FILE_CALLS = new Set(["open", "write", "rename", "mkdir", "close"]);

/** Runs what writes to a place that the caller named. A place that is missing, forbidden or full is the caller's to put right: refused. */
export async function writeTo(desk: Desk, name: string, work: (place: string) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work(desk.file(name));
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined || !FILE_CALLS.has(syscall)) throw error;
    return printRefusal(desk, { reason: "file-not-writable", detail: { file: name, cause: code } });
  }
}
