import { liveNumber } from "#db/queries/log";
import { type ActRow, actOf, actsOf, countActs } from "#db/queries/receipts";
import type { UserActor } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import type { EventKind } from "~/domain/kernel/events";
import type { Json } from "~/domain/kernel/jcs";
import { type ActReceipt, actReceipt, type ReceiptLog } from "~/domain/verifiable/act-receipt";
import { opaqueId } from "~/domain/verifiable/blinded";
import { instant } from "~/domain/verifiable/instant";
import { parseKeys, signPromise } from "~/domain/verifiable/log-files";
import { type Leaf, leafBytes, storedLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { PROMISE_SECONDS } from "~/domain/verifiable/promise";
import { readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
import { lineName } from "./line-name";
import { provenLine, readLogProof } from "./log-event";
import { type Announcing, type ServedLog, servedLog } from "./served-log";

const PAGE = 30;

/** Where a receipt's leaf stands: in a line of the log; promised; promised after the close, as it would count the entrants; nothing is signed. */
export type ReceiptState =
  | { readonly state: "logged"; readonly name: string; readonly index: number }
  | { readonly state: "promised" | "after-close" | "unsigned" };

type Place = { readonly index: number | null; readonly untilClose: string | null };

function stateOf(log: ServedLog | null, { index, untilClose }: Place): ReceiptState {
  if (log && index !== null && index < log.tree.size) return { state: "logged", name: lineName(log.state.number, index), index };
  if (!log || log.state.stopped) return { state: "unsigned" };
  return { state: untilClose === null ? "promised" : "after-close" };
}

const liveServed = async (shell: Announcing): Promise<ServedLog | null> => servedLog(shell, (await liveNumber(shell.database.db)) ?? 1);

export type ReceiptRow = {
  /** Of the payload: how addresses name the receipt. */
  readonly name: string;
  readonly at: Date;
  readonly kind: EventKind;
  readonly subject: string;
  readonly title: string | null;
  readonly standing: ReceiptState;
};

/** 我的凭证: what people of the viewer's organisation did, the newest first, for the page and for its file. */
export function receiptSource(shell: Announcing, { organisationId }: UserActor): ListSource<ReceiptRow> {
  const { db } = shell.database;
  return {
    count: (most) => countActs(db, organisationId, most),
    page: async (after, size) => {
      const log = await liveServed(shell);
      const found = await actsOf(db, organisationId, log?.state.number ?? 1, size, readCursor(after));
      const rows = found.slice(0, size).map(
        (row): ReceiptRow => ({
          ...{ name: row.hash, at: row.t, kind: row.kind, subject: row.subject, title: row.title },
          standing: stateOf(log, row),
        }),
      );
      const last = rows.at(-1);
      return { rows, next: found.length > size && last ? writeCursor({ at: last.at, id: last.name }) : null };
    },
  };
}

/** A page of them. `before` is what an earlier page's `next` said; anything else is the first page. */
export async function readReceipts(shell: Announcing, actor: UserActor, before: string | null) {
  return { ...(await receiptSource(shell, actor).page(before, PAGE)), first: readCursor(before) === null };
}

/** Whose opaque id the leaf names: undefined where it is not the viewer's own organisation. */
function actorOf({ actorOrg, actorSalt }: ActRow, { uscc }: UserActor): ActReceipt["actor"] | undefined {
  if (actorOrg === uscc) return null;
  return actorSalt !== null && opaqueId(actorSalt, uscc) === actorOrg ? { salt: actorSalt, code: uscc } : undefined;
}

async function wordOf(shell: Announcing, log: ServedLog, row: ActRow, leaf: Leaf, now: Date): Promise<ReceiptLog | null> {
  const standing = stateOf(log, row);
  if (standing.state === "logged") {
    const proven = await provenLine(shell, log, standing.index);
    return proven && { index: standing.index, path: proven.path.map(toHex), checkpoint: proven.note };
  }
  const keys = standing.state === "unsigned" ? null : parseKeys((await shell.logStore.readKeys(log.state.number)) ?? "");
  if (!keys) return null;
  const due =
    standing.state === "after-close" ? ("after-close" as const) : { at: instant(new Date(now.getTime() + PROMISE_SECONDS * 1_000)) };
  return { promise: signPromise(keys, { leafHash: leafHash(leafBytes(leaf)), due }, instant(now)) };
}

export type OwnReceipt = {
  readonly row: ReceiptRow;
  /** The file; null while the log signs nothing. */
  readonly file: ActReceipt | null;
};

/**
 * The receipt of something that people of the viewer's organisation did, by its payload's hash: with its proof once the served tree holds
 * the leaf, else with the log key's promise. Null for what is another's, or gives no receipt. `now`: the machine's time.
 */
export async function readReceipt(shell: Announcing, viewer: UserActor, name: string, now: Date): Promise<OwnReceipt | null> {
  if (!/^[0-9a-f]{64}$/.test(name)) return null;
  const log = await liveServed(shell);
  const row = await actOf(shell.database.db, viewer.organisationId, name, log?.state.number ?? 1);
  const actor = row ? actorOf(row, viewer) : undefined;
  if (!row || actor === undefined) return null;
  const { t, kind, leafSubject, actorRole: role, actorOrg: org, hash: h, salt, payload } = row;
  const leaf = storedLeaf({ t, kind, subject: leafSubject, actor: { role, org }, h });
  const word = log && (await wordOf(shell, log, row, leaf, now));
  const told = { name, at: t, kind, subject: row.subject, title: row.title, standing: stateOf(log, row) };
  return { row: told, file: word && actReceipt({ salt, payload: payload as Json, leaf, actor, log: word }) };
}

/** The `.tlog-proof` beside a receipt; null where there is no such receipt, or no proof of it yet. */
export async function readReceiptProof(shell: Announcing, viewer: UserActor, name: string, now: Date): Promise<string | null> {
  const standing = (await readReceipt(shell, viewer, name, now))?.row.standing;
  return standing?.state === "logged" ? readLogProof(shell, standing.name) : null;
}
