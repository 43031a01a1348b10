import http from "node:http";

/** A request as it goes over the wire; nothing in it is put right before. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

/** Sends it and reads the whole answer, also one that comes before the body has been sent. */
export function sendRaw(base: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const request = http.request({ agent, hostname, port, method, path, headers: { host: new URL(base).host, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("close", () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, text: Buffer.concat(pieces).toString() }));
    });
    request.on("error", () => resolve({ status: 0, location: undefined, text: "" }));
    request.end(body);
  });
}
