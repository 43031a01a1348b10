// Loaded into a process by --import, or imported by it: it then ends when its parent is gone, however the parent ended.
// Nobody passes a signal on when a parent is killed outright; the kernel only hands its children to somebody else.

const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 8_000;

const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  endWithChildren("SIGTERM");
  setTimeout(() => endWithChildren("SIGKILL"), PATIENCE_MS).unref();
}, LOOK_EVERY_MS);
watch.unref();

/** The head of a process group ends the whole group, anybody else only itself. @param {NodeJS.Signals} signal */
function endWithChildren(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
