import { useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { Page } from "@/ui/kit/layout";
import { Moment } from "@/ui/kit/moment";
import { SubmitButton } from "@/ui/kit/submit-button";
import { Table, type Column } from "@/ui/kit/table";
import { Tag } from "@/ui/kit/tag";
import { deviceOf } from "./device";

type Device = inferRouterOutputs<AppRouter>["account"]["sessions"][number];

/** Where this person is signed in, with the way to sign another device out. */
export function DeviceScreen({ devices, signOut }: { readonly devices: readonly Device[]; readonly signOut: (form: FormData) => Promise<void> }) {
  const t = useTranslations("shell.device");
  const columns: Column<Device>[] = [
    { key: "device", header: t("browser"), cell: ({ userAgent }) => <DeviceName userAgent={userAgent} /> },
    { key: "since", header: t("since"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { key: "until", header: t("until"), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      key: "action",
      header: t("action"),
      cell: ({ id, current }) => (current ? <Tag tone="success">{t("current")}</Tag> : <form action={signOut}><input type="hidden" name="sessionId" value={id} /><SubmitButton look="secondary">{t("signOut")}</SubmitButton></form>),
    },
  ];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Table caption={t("title")} captionHidden columns={columns} rows={devices} rowKey={({ id }) => id} />
    </Page>
  );
}

function DeviceName({ userAgent }: { readonly userAgent: string | null }) {
  const t = useTranslations("shell.device");
  const device = deviceOf(userAgent);
  return <>{device === null ? t("unknown") : t(device.phone ? "phone" : "computer", { browser: device.browser })}</>;
}
