import * as z from "zod";
import { roles, type Role } from "@/domain/account/role";
import { appRouter } from "@/server/root";
import type { Deps } from "../../deps";
import { answerCalls } from "../../trpc/answer-call";
import { t, RefusalCause, TRPCError, type Permission } from "../../trpc/init";
import { mayDo } from "../../access/enforcer";

interface Definition {
  readonly type: string;
  readonly meta?: Permission;
  readonly inputs: readonly z.ZodType[];
}

export interface Procedure {
  readonly path: string;
  /** Whether it only reads: then it is asked with GET. */
  readonly isQuery: boolean;
  readonly permission: Permission;
  /** What it reads from its caller; undefined when it takes nothing. */
  readonly input: z.ZodType | undefined;
}

/** Every procedure that the server answers to. */
export const procedures: readonly Procedure[] = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>).map(([path, { _def }]) => ({
  path,
  isQuery: _def.type === "query",
  permission: _def.meta ?? { object: "", action: "" },
  input: _def.inputs[0],
}));

/** The roles that the policy lets call a procedure. */
export async function rolesOf({ permission }: Procedure): Promise<Role[]> {
  const answers = await Promise.all(roles.map(async (role) => ((await mayDo({ role }, permission.object, permission.action)) ? [role] : [])));
  return answers.flat();
}

export interface Answer {
  /** The code of the refusal, or "answered". */
  readonly code: string;
  readonly reason?: string;
  readonly message?: string;
  readonly detail?: unknown;
  readonly error?: unknown;
}

/** Calls a procedure as a request would and tells what came of it; everything that the caller could see of a refusal is in the answer. */
export async function callProcedure(deps: Deps, path: string, input: unknown): Promise<Answer> {
  const caller = t.createCallerFactory(appRouter)({ deps });
  const [noun = "", name = ""] = path.split(".");
  const target = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun]?.[name];
  if (target === undefined) throw new Error(`no procedure ${path}`);
  try {
    await target(input);
    return { code: "answered" };
  } catch (error) {
    if (!(error instanceof TRPCError)) return { code: "threw", error };
    const cause = error.cause instanceof RefusalCause ? error.cause : undefined;
    return { code: error.code, message: error.message, reason: cause?.reason, detail: cause?.detail, error };
  }
}

/** Calls a procedure with the text that a client of any kind sends as its input; what the platform answers is all there is. */
export async function sendToProcedure(deps: Deps, { path, isQuery }: Procedure, text: string): Promise<Answer> {
  const address = `http://localhost/api/trpc/${path}`;
  const request = isQuery ? new Request(`${address}?input=${encodeURIComponent(text)}`) : new Request(address, { method: "POST", headers: { "content-type": "application/json" }, body: text });
  const response = await answerCalls(request, { router: appRouter, createContext: () => ({ deps }) });
  const body = await response.text();
  return { code: response.ok ? "answered" : response.status === 500 ? "INTERNAL_SERVER_ERROR" : `${response.status}`, error: body.slice(0, 500) };
}

/** As much of a JSON schema as the inputs use. */
export interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** What a procedure reads from its caller, as a JSON schema; undefined when it takes nothing. */
export function shapeOf({ input }: Procedure): Shape | undefined {
  return input === undefined ? undefined : (z.toJSONSchema(input, { unrepresentable: "any", io: "input" }) as Shape);
}

// Things that are named by a number, a code or a name instead of an id.
const namingKeys = new Set(["uscc", "number", "batch", "loginName", "districtCode", "code"]);

function leavesOf(shape: Shape, path: string): string[] {
  const key = path.split(".").at(-1) ?? "";
  const branches = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((inner) => leavesOf(inner, path));
  const fields = Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => leavesOf(inner, path === "" ? name : `${path}.${name}`));
  const items = shape.items === undefined ? [] : leavesOf(shape.items, `${path}[]`);
  const isName = shape.type === "string" && (shape.format === "uuid" || namingKeys.has(key));
  return [...branches, ...fields, ...items, ...(isName ? [path] : [])];
}

/** Where a procedure's input names a thing that exists already, or might: "caseId", "tables[].institutionId". Read from its schema. */
export function namesIn(procedure: Procedure): string[] {
  const shape = shapeOf(procedure);
  return shape === undefined ? [] : [...new Set(leavesOf(shape, ""))];
}
