import { describe, expect, it, vi } from "vitest";
import { untouched, type FormState } from "./form-state";
import { actSteadily } from "./steady-action";

const words = { lost: "the line broke", wait: 0 };
const answered: FormState = { errors: [], general: "answered", values: {} };
const lost = () => Promise.reject(new TypeError("Failed to fetch"));

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("a form whose answer is lost", () => {
  it("is sent again once with the same key and content when it carries a key", async () => {
    const action = vi.fn().mockImplementationOnce(lost).mockResolvedValueOnce(answered);
    const data = form([["idempotencyKey", "k"], ["needId", "n"]]);
    expect(await actSteadily(action, untouched, data, words)).toBe(answered);
    expect(action.mock.calls.map(([, sent]) => sent as FormData)).toEqual([data, data]);
  });

  it("is not sent again by itself without one", async () => {
    const action = vi.fn(lost);
    expect(await actSteadily(action, untouched, form([["needId", "n"]]), words)).toMatchObject({ general: "the line broke" });
    expect(action).toHaveBeenCalledTimes(1);
  });

  it("stays with what was typed, ticked and keyed, but not with the password", async () => {
    const data = form([["idempotencyKey", "k"], ["categories", "a"], ["categories", "b"], ["reason", "why"], ["password", "secret"]]);
    const state = await actSteadily(lost, { ...untouched, key: "second" }, data, words);
    expect(state).toEqual({ errors: [], general: "the line broke", key: "second", values: { idempotencyKey: "k", categories: ["a", "b"], reason: "why" } });
  });

  it("does not hide what the server or a redirect throws", async () => {
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/done;307;" });
    await expect(actSteadily(() => Promise.reject(redirect), untouched, form([["idempotencyKey", "k"]]), words)).rejects.toBe(redirect);
  });
});
