import { addDays, localDateOf } from "@/domain/calendar/local-date";
import { readKey } from "@/server/connectors/anchor/key";
import { anchorSetting, type AnchorSetting } from "@/server/connectors/anchor/setting";
import type { Deps } from "@/server/platform/deps";
import { findDelivered, findFailure, findNewestHead, type StoredHead } from "./head-repository";
import { placesOf } from "./place";
import { newestHeadHolds } from "./sign-service";

export interface PlaceView {
  readonly kind: "file" | "mail";
  readonly where: string;
  /** Null when the newest head has arrived. */
  readonly failure: string | null;
  readonly state: "written" | "waiting" | "failed";
  /** The newest head that arrived, and when. */
  readonly number: number | null;
  readonly at: Date | null;
}

export interface AnchorsView {
  readonly newest: Pick<StoredHead, "number" | "day" | "digest" | "signedAt" | "keyId"> | null;
  /** The key that this installation signs with; null before the first head, and where it cannot be read. */
  readonly publicKey: string | null;
  readonly keyIsReadable: boolean;
  /** Whether the log still has what the newest head vouches for. */
  readonly holds: boolean;
  /** A day that ended has no head yet, though the next day is under way. */
  readonly overdue: boolean;
  readonly places: readonly PlaceView[];
}

/** How the anchors outside of the database stand: the newest signed head, where it was written, and whether the log still agrees. */
export async function readAnchors(deps: Deps, setting: AnchorSetting = anchorSetting()): Promise<AnchorsView> {
  const newest = await findNewestHead(deps.db);
  const key = await readKey(setting.keyFile).catch(() => "unreadable" as const);
  const places = await Promise.all(placesOf(setting).map(async ({ kind, name, where }): Promise<PlaceView> => {
    const delivered = await findDelivered(deps.db, name);
    const arrived = newest !== null && delivered?.number === newest.number;
    const failure = newest === null || arrived ? null : ((await findFailure(deps.db, name, newest.number))?.outcome ?? null);
    const state = arrived ? "written" : failure === null ? "waiting" : "failed";
    return { kind, where, failure, state, number: delivered?.number ?? null, at: delivered?.at ?? null };
  }));
  return {
    newest: newest === null ? null : shownOf(newest),
    publicKey: key === "unreadable" ? null : (key?.publicKey ?? null),
    keyIsReadable: key !== "unreadable",
    holds: await newestHeadHolds(deps),
    overdue: newest !== null && newest.day < addDays(localDateOf(deps.clock.now()), -1),
    places,
  };
}

function shownOf({ number, day, digest, signedAt, keyId }: StoredHead): NonNullable<AnchorsView["newest"]> {
  return { number, day, digest, signedAt, keyId };
}
