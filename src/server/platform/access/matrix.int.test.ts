import { afterAll, describe, expect, it } from "vitest";
import { roles, type Role } from "@/domain/account/role";
import { readPermissions } from "@/server/account/people-service";
import { appRouter } from "@/server/root";
import { publicActor, type Actor } from "./actor";
import { mayDo } from "./enforcer";
import { t, type Permission } from "../trpc/init";
import { testWorld } from "../testing/test-world";

const world = await testWorld();
afterAll(() => world.close());

interface Procedure {
  readonly path: string;
  readonly permission: Permission | undefined;
}

/** Every procedure that the server answers to, with what it says of itself. */
const procedures: Procedure[] = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: Permission } }>).map(([path, { _def }]) => ({ path, permission: _def.meta }));

const nobody = "00000000-0000-7000-8000-000000000000";
const actorOf = (role: Role): Actor =>
  role === "public"
    ? publicActor
    : { personId: nobody, personName: "某", sessionId: null, membershipId: nobody, role, uscc: "91130102MA07T001X2", institutionId: nobody, branchId: nobody, districtCode: "130102", department: "税务局" };

async function call(path: string, role: Role): Promise<string> {
  const caller = t.createCallerFactory(appRouter)({ deps: world.deps(actorOf(role)) });
  const [noun, ...rest] = path.split(".");
  // The input is deliberately none: whoever may call gets as far as the input check or the service, everybody else is stopped before.
  const target = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun ?? ""]?.[rest.join(".")];
  try {
    await target?.(undefined);
    return "answered";
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "threw";
  }
}

describe("every procedure of the platform", () => {
  it("names its permission", () => {
    expect(procedures.length).toBeGreaterThan(50);
    expect(procedures.filter(({ permission }) => permission === undefined).map(({ path }) => path)).toEqual([]);
  });

  it("stands in the policy for somebody, and the policy names nothing that no procedure does", async () => {
    const built = new Set(procedures.map(({ permission }) => `${permission?.object} ${permission?.action}`));
    const named = new Set((await readPermissions()).map(({ object, action }) => `${object} ${action}`));
    expect([...built].filter((entry) => !named.has(entry))).toEqual([]);
    // Signing in goes through the session library, not through a procedure.
    expect([...named].filter((entry) => !built.has(entry) && entry !== "account signIn")).toEqual([]);
  });

  it.each(roles)("is closed to %s unless the policy opens it", async (role) => {
    for (const { path, permission } of procedures) {
      const allowed = permission !== undefined && (await mayDo({ role }, permission.object, permission.action));
      const answer = await call(path, role);
      const stopped = answer === "FORBIDDEN" || answer === "UNAUTHORIZED";
      expect({ path, role, stopped }).toEqual({ path, role, stopped: !allowed });
    }
  });

  it("never lets the platform's own people read credit data, nor a bank read without a consent of its own", async () => {
    const readers = (await readPermissions()).filter(({ object, action }) => object === "report" && (action === "pull" || action === "read"));
    expect(readers.flatMap(({ roles: holders }) => holders).filter((holder) => /^(platform|bureau|centre|public|member)/.test(holder))).toEqual([]);
  });
});
