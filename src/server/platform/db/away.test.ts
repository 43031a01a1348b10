import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { isDatabaseAway } from "./away";

const prisma = (code: string, adapter?: object) => Object.assign(new Error("Invalid invocation"), { code, meta: adapter === undefined ? undefined : { driverAdapterError: Object.assign(new Error(), { cause: adapter }) } });

describe("the database is away", () => {
  it.each<[string, unknown]>([
    ["when it cannot be reached", prisma("P1001", { kind: "DatabaseNotReachable", host: "127.0.0.1", port: 5432 })],
    ["when plain SQL could not reach it", prisma("P2010", { kind: "DatabaseNotReachable" })],
    ["when it closed the connection", prisma("P2010", { kind: "ConnectionClosed" })],
    ["when it is only just coming back", prisma("P2039", { kind: "postgres", originalCode: "57P03" })],
    ["when it is being stopped", Object.assign(new Error("terminating connection"), { code: "57P01" })],
    ["when the connection broke under a statement", new Error("Connection terminated unexpectedly")],
    ["when the connection broke under a transaction", new Error("Client has encountered a connection error and is not queryable")],
    ["when no connection came free", new Error("timeout exceeded when trying to connect")],
    ["when a procedure failed for that", new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: prisma("P1001") })],
  ])("%s", (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["when a row is there twice", prisma("P2002", { kind: "UniqueConstraintViolation", originalCode: "23505" })],
    ["when a statement is wrong", prisma("P2010", { kind: "postgres", originalCode: "42601" })],
    ["when a transaction took too long", prisma("P2028")],
    ["when another service does not answer", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
    ["when a person writes such words", new Error("He wrote: Connection terminated unexpectedly.")],
    ["when there is no error", undefined],
  ])("not %s", (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });

  it("is asked in vain of an error that is its own cause", () => {
    const circular = new Error("round");
    circular.cause = circular;
    expect(isDatabaseAway(circular)).toBe(false);
  });
});
