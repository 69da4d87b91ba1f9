import { withTiles } from "#db/queries/log-tiles";
import { closingLeaf, firstCovering } from "#db/queries/log-witness";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { type BeaconInputs, beaconMoment } from "~/domain/verifiable/beacon";
import type { CloseFile } from "~/domain/verifiable/close-file";
import { closeStanding } from "~/domain/verifiable/close-standing";
import { cosignersOf } from "~/domain/verifiable/cosignature";
import { treeOfNote } from "~/domain/verifiable/log-files";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { inclusionProof } from "~/domain/verifiable/log-tree";
import type { Lock } from "~/domain/verifiable/read-lock";
import { lineName } from "./line-name";
import { type Announcing, servedLog } from "./served-log";

type Fixed = { readonly id: string; readonly close: CloseFile | null };

/**
 * The event that locks a draw, as it stands in the log (verifiable §2): in the first checkpoint that a witness signed and that covers it, which
 * is kept for good; while none does, in the newest. The close is null where it is older than close files. Null where the event has no leaf yet.
 */
export async function closingLock(shell: Announcing, { id, close }: Fixed): Promise<Lock | null> {
  const { db } = shell.database;
  const closing = await closingLeaf(db, id);
  const log = closing && (await servedLog(shell, closing.log));
  const leaf = closing && parseLeaf(utf8(closing.entry));
  if (!closing || !log || !leaf || closing.index >= log.tree.size) return null;
  const checkpoint = (await firstCovering(db, closing.log, closing.index))?.note ?? log.note;
  const size = treeOfNote(checkpoint)?.size ?? 0;
  const path = await withTiles(log.source, (read) => inclusionProof(nodesFromTiles(read, log.tree.size), closing.index, size));
  if (!path) return null;
  const { salt, payload, index } = closing;
  return { close, salt, payload: payload as Json, leaf, index, path: path.map(toHex), checkpoint };
}

/**
 * Who outside confirmed a close: nobody is configured; nobody yet; nobody, though the value may exist; a witness in time, or only after. Of a
 * demonstration (`timely` null) no time is compared: its clock is not the witness's.
 */
export type CloseWitnessed =
  | { readonly state: "none-configured" | "not-yet" | "none-in-time" }
  | {
      readonly state: "signed";
      readonly names: readonly string[];
      readonly at: string;
      readonly size: number;
      readonly timely: boolean | null;
    };

/** Where a drawn close stands in the log, and who outside confirmed when; null while it has no line. */
export async function standingOfClose(shell: Announcing, id: string, beacon: BeaconInputs) {
  const closing = await closingLeaf(shell.database.db, id);
  if (!closing) return null;
  const covering = await firstCovering(shell.database.db, closing.log, closing.index);
  const keys = shell.config.witnesses.map(({ key }) => key);
  const standing = closeStanding(covering ? cosignersOf(covering.note, keys) : [], beacon);
  return { line: lineName(closing.log, closing.index), ...standing };
}

/** Who of the configured witnesses signed the first checkpoint that covers a close. `now`: the machine's time. */
export async function closeWitnessed(shell: Announcing, { id, close }: Fixed, now: Date): Promise<CloseWitnessed> {
  const { witnesses } = shell.config;
  if (witnesses.length === 0) return { state: "none-configured" };
  const closing = close && (await closingLeaf(shell.database.db, id));
  const covering = closing && (await firstCovering(shell.database.db, closing.log, closing.index));
  const signers = covering
    ? cosignersOf(
        covering.note,
        witnesses.map(({ key }) => key),
      )
    : [];
  const moment = close && close.beacon.kind !== "local" ? beaconMoment(close.beacon) : null;
  const [first] = signers;
  if (!covering || !first) return { state: moment && now >= moment ? "none-in-time" : "not-yet" };
  const timely = moment && first.at < moment;
  // Of several only those are named of whom it is true.
  const named = timely ? signers.filter(({ at }) => moment && at < moment) : signers;
  return { state: "signed", names: named.map(({ name }) => name), at: first.at.toISOString(), size: covering.size, timely };
}
