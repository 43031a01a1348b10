import { parseArgs } from "node:util";
import type { PrintedAnchor } from "@/domain/audit/head-sequence";
import { readAnchors } from "@/server/audit/anchor-service";
import { deliverHeads } from "@/server/audit/delivery-service";
import { signHead } from "@/server/audit/sign-service";
import { readTrustedKeys, verifyAudit } from "@/server/audit/verify-service";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { exitCode, printRefusal, UsageError, type Desk, type ExitCode, type Verb } from "./verb";

type Values = { readonly heads?: string | undefined; readonly key?: string | undefined; readonly anchor?: readonly string[] | undefined };

/** Walks the tamper-evident log and checks it against its signed heads; signs them; tells the key they are signed with. */
export const audit: Verb = {
  forms: ["audit verify [--heads FILE] [--key PUBLIC-KEY-FILE] [--anchor NUMBER:DIGEST …]", "audit sign", "audit key"],
  database: true,
  async run(words, desk) {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { heads: text, key: text, anchor: { ...text, multiple: true } } });
    const [action, ...more] = positionals;
    if (more.length > 0) throw new UsageError("audit knows one action at a time: verify, sign or key");
    if (action === "verify") return verify(values, desk);
    if (Object.keys(values).length > 0) throw new UsageError("--heads, --key and --anchor belong to audit verify");
    if (action === "sign") return sign(desk);
    if (action === "key") return tellKey(desk);
    throw new UsageError("audit knows three actions: verify, sign and key");
  },
};

async function verify({ heads, key, anchor }: Values, desk: Desk): Promise<ExitCode> {
  const keys = key === undefined ? undefined : await readTrustedKeys(desk.file(key));
  if (keys?.ok === false) return printRefusal(desk, keys);
  const file = heads === undefined ? undefined : desk.file(heads);
  const outcome = await verifyAudit(depsFor(systemActor), { file, keys: keys?.value, anchors: anchor?.map(printedAnchor) });
  if (!outcome.ok) return printRefusal(desk, outcome);
  const { value } = outcome;
  if (value.foreignKeys.length > 0) desk.say(`heads were also signed with ${value.foreignKeys.join(", ")}, which is not this installation's key; name the keys you trust with --key`);
  if (value.file === "other-database") desk.say("the file of heads below XINQIAO_DATA belongs to another database and was left aside");
  desk.print({ ...value, broken: null });
  return exitCode.done;
}

function printedAnchor(text: string): PrintedAnchor {
  const [, number, digest] = /^(\d{1,9}):([0-9a-f]{16,64})$/i.exec(text) ?? [];
  if (number === undefined || digest === undefined) throw new UsageError("--anchor takes a number and a digest as a report prints them: 12:0b9e774008c2d5f2");
  return { number: Number(number), digest };
}

async function sign(desk: Desk): Promise<ExitCode> {
  const deps = depsFor(systemActor);
  const signed = await signHead(deps);
  if (!signed.ok && signed.reason === "audit-key-unusable") return printRefusal(desk, signed);
  const { failed } = await deliverHeads(deps);
  const { newest, places } = await readAnchors(deps);
  desk.print({ signed: signed.ok, number: newest?.number, day: newest?.day, digest: newest?.digest, places: places.map(({ where, state, failure }) => ({ where, state, failure })) });
  return failed === 0 ? exitCode.done : exitCode.refused;
}

async function tellKey(desk: Desk): Promise<ExitCode> {
  const { publicKey, newest } = await readAnchors(depsFor(systemActor));
  if (publicKey === null) return printRefusal(desk, { reason: "no-key-yet" });
  desk.print({ publicKey, newestHead: newest?.number ?? null });
  return exitCode.done;
}
