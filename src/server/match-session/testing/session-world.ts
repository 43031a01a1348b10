import type { Actor } from "@/server/platform/access/actor";
import { CaseWorld, type TestBank, type TestEnterprise } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import type { World } from "@/server/platform/testing/test-world";
import { stepSession } from "../day-service";
import { inviteEnterprises, planSession, scheduleSession } from "../plan-service";
import { readSession } from "../view-service";

/** A district's centre with banks and enterprises around it; what a session needs is then done through its services. */
export class SessionWorld {
  private constructor(
    readonly city: CaseWorld,
    readonly clerk: Actor,
    readonly stranger: Actor,
    readonly banks: readonly [TestBank, TestBank],
  ) {}

  static async in(world: World): Promise<SessionWorld> {
    const city = await CaseWorld.in(world);
    const clerk = await city.person("centre.clerk", { districtCode: "130102" });
    const stranger = await city.person("centre.clerk", { districtCode: "130104" });
    return new SessionWorld(city, clerk, stranger, [await city.bank(), await city.bank()]);
  }

  get deps() {
    return this.city.world.deps(this.clerk);
  }

  /** An enterprise whose legal representative can be called. */
  async guest(facts: Parameters<CaseWorld["enterprise"]>[0] = {}): Promise<TestEnterprise> {
    const enterprise = await this.city.enterprise(facts);
    const phone = `1390000${String(this.city.next()).padStart(4, "0")}`;
    await this.city.world.db.person.update({ where: { id: enterprise.legal.personId ?? "" }, data: { phone } });
    return enterprise;
  }

  /** A session with one table for each bank. */
  async planned(slotCount = 3): Promise<string> {
    const plan = { title: "长安区首贷专场", venue: "政务大厅三层", heldOn: this.city.day(7), startsAt: "09:30", slotMinutes: 20, slotCount };
    return must(await planSession(this.deps, { ...plan, tables: this.banks.map(({ id }) => ({ institutionId: id })) })).id;
  }

  /** Planned, with these enterprises invited to every bank. */
  async inviting(guests: readonly TestEnterprise[], slotCount = 3): Promise<string> {
    const sessionId = await this.planned(slotCount);
    must(await inviteEnterprises(this.deps, { sessionId, invitations: guests.map(({ uscc }) => ({ uscc, wishes: [] })) }));
    return sessionId;
  }

  /** Invited, scheduled and started. */
  async running(guests: readonly TestEnterprise[]): Promise<string> {
    const sessionId = await this.inviting(guests);
    must(await scheduleSession(this.deps, { sessionId }));
    must(await stepSession(this.deps, { sessionId, event: "run" }));
    return sessionId;
  }

  async read(sessionId: string) {
    return must(await readSession(this.deps, { sessionId }));
  }

  /** The meeting of the enterprise with the bank; it must be on the timetable. */
  async meeting(sessionId: string, { uscc }: TestEnterprise, bank: TestBank) {
    const { meetings } = await this.read(sessionId);
    const found = meetings.find((meeting) => meeting.uscc === uscc && meeting.institutionId === bank.id);
    if (found === undefined) throw new Error("this meeting is not on the timetable");
    return found;
  }
}
