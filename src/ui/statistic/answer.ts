import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Outputs = inferRouterOutputs<AppRouter>["statistic"];
type Inputs = inferRouterInputs<AppRouter>["statistic"];

export type Dashboard = Outputs["dashboard"];
export type Unmet = Outputs["unmetDemand"];
export type UnmetLine = Unmet["lines"][number];
export type UnmetPage = Outputs["unmetNeeds"];
export type UnmetRow = UnmetPage["rows"][number];
export type LedgerPage = Outputs["ledger"];
export type LedgerRow = LedgerPage["rows"][number];
export type ApplicationPage = Outputs["applications"];
export type ApplicationRow = ApplicationPage["rows"][number];
export type ScopeInput = Inputs["dashboard"];
export type LedgerInput = Inputs["ledger"];
export type DistrictLine = Pick<Dashboard["districts"][number], "code" | "zh" | "en">;
export type InstitutionLine = Pick<Dashboard["institutions"][number], "id" | "nameZh" | "nameEn">;
