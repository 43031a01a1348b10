import { afterAll, afterEach, describe, expect, it } from "vitest";
import { testWorld } from "@/server/platform/testing/test-world";
import { readDemoLogins } from "@/server/account/demo-login";
import { readDistricts, readSite } from "./service";

const world = await testWorld();
afterAll(() => world.close());

const settings = ["XINQIAO_SITE_HOST", "XINQIAO_SITE_ICP"] as const;
afterEach(() => settings.forEach((name) => delete process.env[name]));

function institution(code: string, demo: boolean) {
  return world.ownerSql`INSERT INTO institution (code, name_zh, name_en, kind, created_at, demo) VALUES (${code}, ${code}, ${code}, 'bank', now(), ${demo})`;
}

describe("the directory of districts", () => {
  it("names every district, and its centre where one has been entered", async () => {
    await world.ownerSql`INSERT INTO district (code, zh, en, kind) VALUES ('130102', '长安区', 'Chang''an', 'district'), ('130171', '高新区', 'High-tech Zone', 'zone') ON CONFLICT DO NOTHING`;
    await world.ownerSql`DELETE FROM centre`;
    await world.ownerSql`INSERT INTO centre (district_code, name_zh, name_en, address, phone, hours) VALUES ('130102', '长安中心', 'Chang''an Centre', '一号', null, '周一至周五')`;
    const districts = await readDistricts(world.deps());
    expect(districts.map(({ code }) => code)).toEqual(districts.map(({ code }) => code).toSorted());
    expect(districts.find(({ code }) => code === "130102")?.centre).toEqual({ zh: "长安中心", en: "Chang'an Centre", address: "一号", phone: null, hours: "周一至周五" });
    expect(districts.find(({ code }) => code === "130171")?.centre).toBeNull();
  });
});

describe("the foot of the public pages", () => {
  it("shows what is configured and makes nothing up", async () => {
    process.env.XINQIAO_SITE_HOST = "某市金融局";
    expect(await readSite(world.deps())).toEqual({ demo: false, host: "某市金融局", phone: undefined, email: undefined, icpNumber: undefined, policeNumber: undefined });
  });
});

describe("demo logins", () => {
  it("are shown in a demo city only, and no longer when one real institution is there", async () => {
    expect(await readDemoLogins(world.deps())).toEqual([]);
    await institution("D1", true);
    const [person] = await world.ownerSql<{ id: string }[]>`INSERT INTO person (login_name, name, password_hash, created_at) VALUES ('bureau-analyst', '王立刚', 'x', now()) RETURNING id`;
    await world.ownerSql`INSERT INTO membership (person_id, role, created_at) VALUES (${person?.id ?? ""}, 'bureau_analyst', now())`;
    expect((await readSite(world.deps())).demo).toBe(true);
    expect((await readDemoLogins(world.deps())).map(({ role, loginName }) => [role, loginName])).toEqual([["bureau.analyst", "bureau-analyst"]]);
    await institution("R1", false);
    expect(await readDemoLogins(world.deps())).toEqual([]);
  });
});
