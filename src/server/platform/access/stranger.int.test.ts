import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import type { LoneAnswer, LoneRequests } from "../testing/lone-request";
import { testWorld } from "../testing/test-world";

const world = await testWorld();
afterAll(() => world.close());

/** Far longer than any answer takes, also on a busy machine: what is not answered by then never will be. */
const PATIENCE = 45_000;
const program = ["--max-old-space-size=256", "--import", "tsx", "src/server/platform/testing/lone-request.ts", "answer"];

/** What a stranger's requests come to, one after the other in one process; it ends there when the process froze or died. */
async function answersTo(requests: LoneRequests["requests"]): Promise<LoneAnswer[]> {
  const child = spawn(process.execPath, program, { stdio: ["pipe", "pipe", "ignore"] });
  const bound = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  child.stdin.end(JSON.stringify({ url: world.url, requests } satisfies LoneRequests));
  const lines = await text(child.stdout);
  clearTimeout(bound);
  return lines.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as LoneAnswer);
}

const lookUp = "/api/trpc/enterprise.lookUp";
const get = (input: string, call = lookUp) => ({ method: "GET", address: `${call}${call.includes("?") ? "&" : "?"}input=${encodeURIComponent(input)}` });
const json = { "content-type": "application/json" };
const post = (body: string, headers: Readonly<Record<string, string>> = json, call = "/api/trpc/enterprise.register") => ({ method: "POST", address: call, headers, body });
const at = (address: string, method = "GET") => ({ method, address });

const plain = get('{"uscc":"x"}');
const told = (meta: string) => get(`{"json":{"uscc":"x"},"meta":${meta}}`);
const times = (count: number) => Array.from({ length: count }, () => "enterprise.lookUp").join(",");
const deep = 100_000;

/** What is tried, and what it is to be answered with; each smaller than a megabyte but those that say so. */
const attacks: readonly (readonly [name: string, request: LoneRequests["requests"][number], status: number])[] = [
  ["input said to hold itself", told('{"referentialEqualities":[["uscc"],{}]}'), 400],
  ["input said to be the same in two places", told('{"referentialEqualities":{"uscc":["a","b.c"]}}'), 400],
  ["an expression said to be given", get('{"json":{"uscc":"/(a+)+$/"},"meta":{"values":{"uscc":["regexp"]}}}'), 400],
  ["a class said to be given", told('{"values":{"uscc":[["class","Actor"]]}}'), 400],
  ["a kind of its own said to be given", told('{"values":{"uscc":[["custom","Money"]]}}'), 400],
  ["a set said to be given", told('{"values":{"uscc":["set"]}}'), 400],
  ["an error said to be given", told('{"values":{"":["Error"]}}'), 400],
  ["names of what every object has", get('{"__proto__":{"uscc":"x"},"constructor":{"prototype":{"uscc":"x"}}}'), 400],
  ["names of what every object has, as the batch's calls", get('{"__proto__":{"uscc":"x"}}', `${lookUp}?batch=1`), 400],
  ["a list a hundred thousand deep", post("[".repeat(deep) + "]".repeat(deep)), 413],
  ["an object a hundred thousand deep", post('{"a":'.repeat(deep) + "0" + "}".repeat(deep)), 413],
  ["four hundred thousand values", post(`[${"0,".repeat(400_000)}0]`), 413],
  ["a million values in two megabytes", post(`[${"0,".repeat(1_000_000)}0]`), 413],
  ["four hundred thousand names", post(`{${'"a":0,'.repeat(160_000)}"b":0}`), 413],
  ["a text of three hundred thousand characters", post(JSON.stringify({ uscc: "x".repeat(300_000) })), 413],
  ["an address beyond its bound", get(JSON.stringify({ uscc: "x".repeat(9000) })), 413],
  ["JSON that breaks off", get('{"uscc":'), 400],
  ["no JSON", post("uscc=x"), 400],
  ["nothing", post(""), 400],
  ["no input at all", at(lookUp), 400],
  ["null", get("null"), 400],
  ["a batch that is a list", get("[1]", `${lookUp}?batch=1`), 400],
  ["a batch that is a number", get("7", `${lookUp}?batch=1`), 400],
  ["eleven calls at once", get("{}", `/api/trpc/${times(11)}?batch=1`), 400],
  ["two calls that are no batch", get("{}", `/api/trpc/${times(2)}`), 400],
  ["a query and a mutation at once", get("{}", "/api/trpc/enterprise.lookUp,enterprise.register?batch=1"), 400],
  ["a name that every object has", at("/api/trpc/constructor"), 404],
  ["a name that nothing has", at("/api/trpc/enterprise.nothing"), 404],
  ["a name with a NUL", at("/api/trpc/enterprise.lookUp%00"), 404],
  ["a name that no one can decode", at("/api/trpc/%zz"), 404],
  ["no name", at("/api/trpc/"), 404],
  ["half a character", at(`${lookUp}?input=%ED%A0%80`), 400],
  ["parameters of a connection", at(`${lookUp}?connectionParams=7&input=%7B%7D`), 400],
  ["an answer piece by piece", { ...get("{}"), headers: { "trpc-accept": "application/jsonl" } }, 400],
  ["a form", post("a=1", { "content-type": "application/x-www-form-urlencoded" }), 415],
  ["a form of parts", post("--x\r\n\r\n--x--", { "content-type": "multipart/form-data; boundary=x" }), 415],
  ["bytes", post("{}", { "content-type": "application/octet-stream" }), 415],
  ["text", post("{}", { "content-type": "text/plain" }), 415],
  ["a query with a body", post("{}", json, lookUp), 405],
  ["a mutation without a body", get("{}", "/api/trpc/enterprise.register"), 405],
  ...["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"].map((method) => [`the method ${method}`, at(lookUp, method), 405] as const),
];

describe("a stranger's request", () => {
  it("cannot stop the platform with a description of its own input: the next one is answered", async () => {
    const answers = await answersTo([plain, told('{"referentialEqualities":[["uscc"],{}]}'), plain]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  }, 60_000);

  it("is refused for what it is, whatever it sends, and never breaks the platform", async () => {
    const answers = await answersTo(attacks.map(([, request]) => request));
    const found = attacks.map(([name], place) => [name, answers[place]?.status]);
    expect(found).toEqual(attacks.map(([name, , status]) => [name, status]));
  }, 60_000);

  it("may ask ten things at once, and each is answered", async () => {
    const input = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [place, { uscc: "x" }]));
    const [answer] = await answersTo([get(JSON.stringify(input), `/api/trpc/${times(10)}?batch=1`)]);
    expect(JSON.parse(answer?.body ?? "")).toHaveLength(10);
  }, 60_000);
});
