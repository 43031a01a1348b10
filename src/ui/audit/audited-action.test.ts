import { describe, expect, it } from "vitest";
import chinese from "@/messages/zh-CN/audit.json";
import { auditedActions } from "./audited-action";

const spoken = Object.entries(chinese.action).flatMap(([action, words]) => (typeof words === "string" ? [action] : Object.keys(words).map((event) => `${action}.${event}`)));

describe("what the audit log may say was done", () => {
  it("has words for every action, and none for others", () => expect([...auditedActions].sort()).toEqual(spoken.sort()));
});
