import http, { type RequestListener } from "node:http";
import { duplexPair } from "node:stream";

/** A page as it was rendered, whole. */
export interface Rendered {
  readonly status: number;
  readonly type: string;
  readonly setsCookie: boolean;
  readonly body: Buffer;
}

export type Render = (path: string, cookie: string) => Promise<Rendered>;

/**
 * Lets the pages answer a request of our own, without a port that others could reach: the two ends of the connection lie in
 * this process. Rejects when the pages break off.
 */
export function renderInside(serve: RequestListener, host: string): Render {
  const inner = http.createServer(serve);
  return (path, cookie) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair();
      inner.emit("connection", far);
      const headers = { host, accept: "text/html", "accept-encoding": "identity", connection: "close", ...(cookie === "" ? {} : { cookie }) };
      const request = http.request({ path, headers, createConnection: () => near }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          const { "content-type": type = "", "set-cookie": cookies } = answer.headers;
          resolve({ status: answer.statusCode ?? 500, type, setsCookie: cookies !== undefined, body: Buffer.concat(pieces) });
        });
      });
      request.on("error", reject);
      request.end();
    });
}
