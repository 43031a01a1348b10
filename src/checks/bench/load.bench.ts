import { startCity, type City } from "./served-city";
import { startBarePage } from "./bare-page";
import { load, type Figures } from "./load";
import { rounded } from "./in-turns";

const SECONDS = 20;

/** What is asked for, as whom, and the most processor time it may take beside the framework's own empty page. */
const targets = [
  { what: "home", path: "/", login: null, limit: undefined, least: 300 },
  { what: "bank queue", path: "/bank", login: "bank-officer", limit: 1.5 },
  { what: "bureau", path: "/bureau", login: "bureau-analyst", limit: 1.5 },
  { what: "enterprise workbench", path: "/enterprise", login: "enterprise-legal", limit: 1.5 },
  { what: "bank queue's rows", path: `/api/trpc/financingCase.queue?input=${encodeURIComponent("{}")}`, login: "bank-officer", limit: undefined },
] as const;

/** Each page under eight connections, beside an empty page of the same framework in the same run. */
export async function* run(): AsyncGenerator<object> {
  const bare = await startBarePage();
  let city: City | undefined;
  try {
    const peer = await load(bare.address, {}, bare.pid, SECONDS);
    yield { what: "empty page of the framework", ...peer };
    city = await startCity();
    for (const { what, path, login, ...bar } of targets) {
      const headers: Record<string, string> = login === null ? {} : { cookie: await city.signIn(login) };
      const figures = await load(`${city.address}${path}`, headers, city.pid, SECONDS);
      yield { what, ...figures, ...beside(figures, peer), ...bar };
    }
  } finally {
    await city?.stop();
    bare.stop();
  }
}

function beside(ours: Figures, peer: Figures) {
  return { ratio: rounded(ours.cpuMs / peer.cpuMs) };
}
