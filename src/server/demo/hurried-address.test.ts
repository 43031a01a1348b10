import { expect, it } from "vitest";
import { hurriedAddress } from "./hurried-address";

const optionsOf = (address: string) => new URL(address).searchParams.get("options");

it("keeps what the address asks of its sessions and adds that commits need not wait", () => {
  expect(optionsOf(hurriedAddress("postgresql://a:b@localhost:1/c?options=-c%20role%3Dother"))).toBe("-c role=other -c synchronous_commit=off");
});

it("assumes the runtime role where the address asks for nothing", () => {
  expect(optionsOf(hurriedAddress("postgresql://a:b@localhost:1/c"))).toBe("-c role=xinqiao_app -c synchronous_commit=off");
});
