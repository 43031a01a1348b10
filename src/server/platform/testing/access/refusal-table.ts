import type { Actor } from "../../access/actor";
import type { World } from "../test-world";
import { onceCodes } from "../../trpc/request-key";
import { callProcedure } from "./procedure";

/**
 * Keeps what a router's tests have been refused with, so that the last of them can tell which refusals nobody has tried. `answer`
 * says in one line what a caller sees: "answered", or the code with its reason.
 */
export class RefusalTable {
  readonly #tried = new Set<string>();

  constructor(readonly world: World) {}

  async answer(actor: Actor, path: string, input: unknown): Promise<string> {
    const { code, reason } = await callProcedure(this.world.deps(actor), path, input);
    if (reason !== undefined) this.#tried.add(`${path} ${reason}`);
    return reason === undefined ? code : `${code} ${reason}`;
  }

  /** Refusals in the procedures' code tables that no call has met, but for those that cannot be met from outside, each with its reason. What every request under a key can be refused with is tried for all of them in one place. */
  untried(tables: Readonly<Record<string, Readonly<Record<string, string>>>>, unreachable: Readonly<Record<string, string>>): string[] {
    const all = Object.entries(tables).flatMap(([path, codes]) => Object.keys(codes).filter((reason) => !(reason in onceCodes)).map((reason) => `${path} ${reason}`));
    return [...all.filter((one) => !this.#tried.has(one) && !(one in unreachable)), ...Object.keys(unreachable).filter((one) => this.#tried.has(one) || !all.includes(one))];
  }
}
