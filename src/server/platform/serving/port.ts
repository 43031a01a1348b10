import net from "node:net";

/** Whether something else listens on the port already: better known before ten minutes of work than after. */
export function portIsTaken(port: number, host: string): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  const probe = net.createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(true);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}
