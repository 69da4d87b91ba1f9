import { EVENT_KIND_NAMES, EVENT_KINDS } from "~/domain/kernel/events";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { beaconMoment } from "./beacon";
import { type TrustedKeys, verifyCheckpoint } from "./checkpoint";
import { closeHash } from "./close-file";
import { portableHashes } from "./hash";
import { CLOSING_KIND, checkLock } from "./lock";
import { disclosesLeaf, type Leaf } from "./log-leaf";
import { readLock } from "./read-lock";
import { isObject } from "./shape";
import { verifyDrawProof } from "./verify-draw";

/**
 * What an outsider can find wrong with a site and its log (verifiable §4): of the tree, of what became of it since it was looked at last, of
 * what a close and a draw disclose, of what pages tell.
 */
export const FINDING_CODES = [
  "unsigned",
  "smaller",
  "fork",
  "announced-other",
  "unwitnessed",
  "tree",
  "no-leaf",
  "late-leaf",
  "redraw",
  "undisclosed",
  "payload",
  "close",
  "late-close",
  "no-proof",
  "draw",
  "other-draw",
  "page",
  "untold",
  "told-otherwise",
  "step-missing",
  "step-other",
  "promise-broken",
  "receipt-gone",
  "hidden",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One finding: about which number or hash, at which line; `detail` names the code behind it. */
export type Finding = { readonly code: FindingCode; readonly subject: string; readonly index: number | null; readonly detail: string };

/** A finding by its parts. */
export const found = (code: FindingCode, subject: string, index: number | null = null, detail = ""): Finding => ({
  code,
  subject,
  index,
  detail,
});

/** A line of the log, as its entry tells it; null where the entry is no event. */
export type Line = { readonly index: number; readonly leaf: Leaf | null };
/** When the log was looked at last, and how many lines it had. */
export type LookedAt = { readonly size: number; readonly at: Date };
/** How often a number was closed and drawn by the lines that are known, as `kind subject`. */
export type Counted = Readonly<Record<string, number>>;

/** A line may come so much later than it says: events wait for their turn, and clocks differ. */
const LATE_MILLISECONDS = 120_000;
/** What happens once to a number. A second of one is a second commitment, a second draw, or a second order. */
const ONCE: readonly string[] = [CLOSING_KIND, "selection.drawn", "selection.opened", "selection.ordered"];
/** What gets its line with the close, where the number of entrants is secret until then (kernel/events.ts). */
const HELD_BACK: readonly string[] = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].leaf === "with-count");

/** What is wrong with new lines by themselves: no event; late, since a look after its time did not find it; a second close or draw. */
export function lineFindings(
  lines: readonly Line[],
  looked: LookedAt | null,
  before: Counted,
): { readonly findings: Finding[]; readonly counted: Counted } {
  const findings: Finding[] = [];
  const counted: Record<string, number> = { ...before };
  for (const { index, leaf } of lines) {
    if (!leaf) {
      findings.push(found("no-leaf", String(index), index));
      continue;
    }
    const isNew = looked !== null && index >= looked.size;
    if (isNew && !HELD_BACK.includes(leaf.kind) && looked.at.getTime() - Date.parse(leaf.t) > LATE_MILLISECONDS)
      findings.push(found("late-leaf", leaf.subject, index, leaf.t));
    if (!ONCE.includes(leaf.kind)) continue;
    const key = `${leaf.kind} ${leaf.subject}`;
    counted[key] = (counted[key] ?? 0) + 1;
    if (counted[key] > 1) findings.push(found("redraw", leaf.subject, index, leaf.kind));
  }
  return { findings, counted };
}

/** What a site discloses of a number: its lock and its proof as parsed JSON, the text of its page; null where there is none. */
export type Disclosed = { readonly lock: Json | null; readonly proof: Json | null; readonly page: string | null };

const wordOf = (payload: Json, name: string): string | null => {
  const value = isObject(payload) ? payload[name] : null;
  return typeof value === "string" ? value : null;
};

/**
 * What is wrong with a close: nothing is disclosed; what is disclosed is not the line's; the close is another than was committed; it was not
 * there, by a witness or by the look before, when the value could exist; the number's page shows other hashes.
 */
export function closeFindings(
  { index, leaf }: { readonly index: number; readonly leaf: Leaf },
  { lock: json, page }: Disclosed,
  trusted: TrustedKeys | null,
  looked: LookedAt | null,
): Finding[] {
  const { subject } = leaf;
  const read = json === null ? null : readLock(json);
  if (!read?.ok) return [found("undisclosed", subject, index)];
  const lock = read.value;
  const isThis = canonicalize(lock.leaf) === canonicalize(leaf) && lock.index === index;
  if (!isThis || !disclosesLeaf(leaf, lock.salt, lock.payload)) return [found("payload", subject, index)];
  // Closes older than close files disclose their payload alone.
  if (lock.close === null && wordOf(lock.payload, "closeHash") === null) return [];
  const checked = checkLock(lock, subject, trusted);
  if (!checked.ok) return [found("close", subject, index, checked.code)];
  const findings: Finding[] = [];
  const { close } = lock;
  const moment = close && close.beacon.kind !== "local" ? beaconMoment(close.beacon) : null;
  const unseen = looked !== null && index >= looked.size ? looked.at : null;
  const firstShown = checked.shown.witnessedAt ?? unseen;
  if (moment && firstShown && firstShown >= moment) findings.push(found("late-close", subject, index, firstShown.toISOString()));
  const shown = [close ? closeHash(portableHashes, close) : null, wordOf(lock.payload, "inputsHash")].filter((hash) => hash !== null);
  if (page === null || shown.some((hash) => !page.includes(hash))) findings.push(found("page", subject, index));
  return findings;
}

/** What is wrong with a draw: no proof; it does not calculate; it is of other inputs than its close committed. */
export function drawFindings(
  { index, leaf }: { readonly index: number; readonly leaf: Leaf },
  { lock: json, proof }: Pick<Disclosed, "lock" | "proof">,
): Finding[] {
  const { subject } = leaf;
  if (proof === null) return [found("no-proof", subject, index)];
  const verdict = verifyDrawProof(proof, portableHashes);
  if (verdict.answer !== "yes") return [found("draw", subject, index, verdict.code)];
  const lock = json === null ? null : readLock(json);
  const committed = lock?.ok ? wordOf(lock.value.payload, "inputsHash") : null;
  const { locks } = verdict.facts.claim;
  const drawn = locks && "inputsHash" in locks ? locks.inputsHash : null;
  return committed !== null && drawn === committed ? [] : [found("other-draw", subject, index)];
}

/** An event that the site's pages tell, by the hash that names it there, with its time and number. */
export type Told = { readonly hash: string; readonly at: string; readonly subject: string };

/** What pages tell and the log does not, or otherwise. `oldest`: from which time on every line is known; what was before is not judged. */
export function toldFindings(told: readonly Told[], known: ReadonlyMap<string, Line>, oldest: string | null): Finding[] {
  return told.flatMap(({ hash, at, subject }) => {
    const line = known.get(hash);
    if (!line?.leaf) return oldest !== null && at < oldest ? [] : [found("untold", subject, null, hash)];
    const { t, subject: named } = line.leaf;
    const isSame = t === at && (named === subject || named.startsWith("s-"));
    return isSame ? [] : [found("told-otherwise", subject, line.index, hash)];
  });
}

/** What everybody is told of on the page of its number. */
const isPublicKind = (kind: string): boolean => EVENT_KIND_NAMES.some((each) => each === kind && EVENT_KINDS[each].public);

/**
 * Where the course on a number's page and the log do not tell the same: a public line of it that no step leads to, or a step that leads to
 * a line of something else. In: the indexes of the lines to which its page leads; null where there is no such page. `known`: the lines that
 * were read; what lies before them is not judged.
 */
export function stepFindings(subject: string, leadsTo: ReadonlySet<number> | null, known: readonly Line[]): Finding[] {
  if (leadsTo === null) return [found("step-missing", subject)];
  return known.flatMap(({ index, leaf }) => {
    if (!leaf) return [];
    const isOwn = leaf.subject === subject;
    if (isOwn && isPublicKind(leaf.kind) && !leadsTo.has(index)) return [found("step-missing", subject, index)];
    // What stood under an alias before its publication is shown by the line's own page.
    return !isOwn && !leaf.subject.startsWith("s-") && leadsTo.has(index) ? [found("step-other", subject, index)] : [];
  });
}

/** Whether one of the witnesses signed the announced checkpoint; nothing is asked where the reader names none. */
export function announcedFindings(note: string | null, trusted: TrustedKeys): Finding[] {
  if (note === null) return trusted.witnesses.length > 0 ? [found("unwitnessed", trusted.log.name)] : [];
  const verdict = verifyCheckpoint(note, { ...trusted, threshold: 0 });
  if (!verdict.ok) return [found("unsigned", trusted.log.name, null, verdict.code)];
  return trusted.witnesses.length > 0 && verdict.witnesses.length === 0 ? [found("unwitnessed", trusted.log.name)] : [];
}
