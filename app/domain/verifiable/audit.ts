import { concat, equalBytes, utf8 } from "~/domain/kernel/bytes";
import type { EventKind } from "~/domain/kernel/events";
import { canonicalize } from "~/domain/kernel/jcs";
import { blindedSubject } from "./blinded";
import { disclosesLeaf, type Leaf, storedLeaf } from "./log-leaf";
import { nodesFromTiles, TILE_WIDTH, type TileReader } from "./log-tiles";
import { inclusionProof, leafHash, type TreeHead, verifyInclusion } from "./log-tree";

/** An event as its row stands: what its leaf was made of, and the salts that show what that hides. */
export type StoredEvent = {
  readonly t: Date;
  readonly kind: EventKind;
  readonly subject: string;
  readonly leafSubject: string;
  readonly subjectSalt: string | null;
  readonly actorRole: string;
  readonly actorOrg: string | null;
  readonly hash: string;
  readonly salt: string;
  readonly payload: unknown;
};
/** A line of the log beside its event: `eventId` null where the event is known to be lost, `event` null where there is no such row. */
export type AuditedLine = {
  readonly index: number;
  readonly entry: string;
  readonly eventId: number | null;
  readonly event: StoredEvent | null;
};

/**
 * What an audit finds: the event of a line says something else; it is gone; an event has no line and waits for none; lines are not those of
 * the signed tree, or a stored tile is not theirs. By the line's index, of an event without a line by its id.
 */
export type Alteration = { readonly kind: "changed" | "deleted" | "inserted" | "tree"; readonly at: number };

/** So often an audit takes its turn, and in how many turns it has seen everything (exact log: within a day). */
export const AUDIT_MILLISECONDS = 20_000;
const TURNS_A_DAY = 86_400_000 / AUDIT_MILLISECONDS;

/** Bundles of 256 lines, or as many events, of one turn, so that a pass ends within a day; a turn missed now and then is made up for. */
export function bundlesATurn(size: number): number {
  return Math.ceil((1.1 * size) / TILE_WIDTH / TURNS_A_DAY);
}

type LeafRow = Pick<StoredEvent, "t" | "kind" | "leafSubject" | "actorRole" | "actorOrg" | "hash">;

const leafOf = ({ t, kind, leafSubject: subject, actorRole: role, actorOrg: org, hash: h }: LeafRow): Leaf =>
  storedLeaf({ t, kind, subject, actor: { role, org }, h });

/** The bytes of an event's leaf, as text: what was decided when the event was written. Throws Error for a row that makes no leaf. */
export function entryOf(row: LeafRow): string {
  return canonicalize(leafOf(row));
}

/** Whether a row is what the line says: its leaf, what that hides, and what stands behind its hash. */
function isEventOf(entry: string, event: StoredEvent): boolean {
  const { subject, leafSubject, subjectSalt, salt, payload } = event;
  try {
    const named = subjectSalt === null ? subject : blindedSubject(subjectSalt, subject);
    return entryOf(event) === entry && named === leafSubject && disclosesLeaf(leafOf(event), salt, payload);
  } catch {
    return false;
  }
}

/** The first of these lines whose event was changed or deleted; null where each is what its line says. */
export function alteredLine(lines: readonly AuditedLine[]): Alteration | null {
  for (const { index, entry, eventId, event } of lines) {
    if (eventId === null) continue;
    if (!event) return { kind: "deleted", at: index };
    if (!isEventOf(entry, event)) return { kind: "changed", at: index };
  }
  return null;
}

/**
 * Whether the lines of a bundle, from its first one on (a multiple of 256), are those of the signed tree: the path of the first is computed
 * from all others of its bundle, and must lead to the root. In: the tiles of the tree, and the lines' entries.
 */
export function isInTree(site: TileReader, head: TreeHead, first: number, entries: readonly string[]): boolean {
  const hashes = entries.map((entry) => leafHash(utf8(entry)));
  const isOwn = ({ level, index }: Parameters<TileReader>[0]) => level === 0 && index === first / TILE_WIDTH;
  const nodes = nodesFromTiles((tile) => (isOwn(tile) ? concat(...hashes.slice(0, tile.width)) : site(tile)), head.size);
  const [leaf] = hashes;
  return leaf !== undefined && verifyInclusion(leaf, first, head.size, inclusionProof(nodes, first, head.size), head.root);
}

/** Whether two texts of bytes are the same; true where the second is not there. */
export const isSame = (own: Uint8Array, stored: Uint8Array | null): boolean => stored === null || equalBytes(own, stored);
