import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { isRole, type Role } from "@/domain/account/role";
import { categoryList } from "@/domain/report/registry";
import { createUser, disableUser, type NewMembership } from "@/server/account/administration";
import { enterDistricts } from "@/server/district/reference";
import { readInstitutions } from "@/server/institution/administration";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { exitCode, printRefusal, UsageError, type Desk, type ExitCode, type Verb } from "./verb";

const shortestPassword = 12;

const option = { type: "string" } as const;
const createOptions = {
  login: option,
  name: option,
  role: option,
  phone: option,
  uscc: option,
  institution: option,
  branch: option,
  district: option,
  department: option,
  "password-stdin": { type: "boolean", default: false },
} as const;

/** Makes and disables people who can log in; the first operator of a database of one's own is made here. */
export const user: Verb = {
  forms: [
    "user create --login L --name N --role R [--phone P] [--institution CODE [--branch ID]] [--uscc U] [--district CODE] [--department D] [--password-stdin]",
    "user disable --login L",
  ],
  database: true,
  async run(words, desk) {
    const [action, ...rest] = words;
    if (action === "create") return create(rest, desk);
    if (action === "disable") return disable(rest, desk);
    throw new UsageError("user knows two actions: create and disable");
  },
};

async function create(words: readonly string[], desk: Desk): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...words], options: createOptions });
  const person = { loginName: given("login", values.login), name: given("name", values.name), phone: values.phone };
  const role = roleNamed(values.role);
  const deps = depsFor(systemActor);
  await enterDistricts(deps);
  const { uscc, district: districtCode, department, branch: branchId } = values;
  const membership: NewMembership = { role, uscc, districtCode, department, branchId };
  if (values.institution !== undefined) {
    const institution = (await readInstitutions(deps)).find(({ code }) => code === values.institution);
    if (institution === undefined) return printRefusal(desk, { reason: "institution-unknown", detail: { institution: values.institution } });
    Object.assign(membership, { institutionId: institution.id });
  }
  if (department !== undefined && !categoryList.some((category) => category.department === department)) {
    return printRefusal(desk, { reason: "department-unknown", detail: { department } });
  }
  const typed = values["password-stdin"] ? (await text(process.stdin)).trimEnd() : undefined;
  if (typed !== undefined && typed.length < shortestPassword) throw new UsageError(`a password has at least ${shortestPassword} characters`);
  const password = typed ?? randomBytes(12).toString("base64url");
  const outcome = await createUser(deps, { person: { ...person, password }, membership });
  if (!outcome.ok) return printRefusal(desk, outcome);
  // A password that we made is told once, here; nobody can read it again.
  desk.print({ ...outcome.value, login: person.loginName, role, ...(typed === undefined ? { password } : {}) });
  return exitCode.done;
}

async function disable(words: readonly string[], desk: Desk): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...words], options: { login: option } });
  const loginName = given("login", values.login);
  const outcome = await disableUser(depsFor(systemActor), { loginName });
  if (!outcome.ok) return printRefusal(desk, outcome);
  desk.print({ login: loginName, disabled: true });
  return exitCode.done;
}

function roleNamed(text: string | undefined): Exclude<Role, "public"> {
  if (text === undefined || !isRole(text) || text === "public") throw new UsageError("--role is one of the roles with a login, for example platform.operator");
  return text;
}

function given(name: string, value: string | undefined): string {
  if (!value) throw new UsageError(`--${name} is missing`);
  return value;
}
