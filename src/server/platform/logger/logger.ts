import pino, { stdSerializers, type DestinationStream, type Logger } from "pino";
import { readEnvironment } from "../env/env";
import { hiddenPaths, withoutSecrets } from "./redaction";

/** A logger that writes one JSON line per event to standard error, with secrets and credit data blanked. */
export function createLogger(to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level: readEnvironment().LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: hiddenPaths, censor: "•••" },
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      hooks: {
        logMethod(words, method) {
          const clean = words.map((word) => (typeof word === "string" ? withoutSecrets(word) : word));
          method.apply(this, clean as Parameters<typeof method>);
        },
      },
    },
    to,
  );
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message: withoutSecrets(message), stack: withoutSecrets(stack) };
}

let rootLogger: Logger | undefined;

/** The process's own logger, made when first asked for. */
export function rootLog(): Logger {
  return (rootLogger ??= createLogger());
}
