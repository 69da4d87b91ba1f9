import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { remoteLog } from "~/adapters/log/remote-log";
import { monitorCommandWords } from "~/copy/operations/monitor-command";
import { biddersOfLock, orderFindings } from "~/domain/selection/monitor-order";
import { type Checkpoint, type TrustedKeys, verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import { treeOfNote } from "~/domain/verifiable/log-files";
import {
  announcedFindings,
  type Counted,
  closeFindings,
  drawFindings,
  type Finding,
  type Line,
  lineFindings,
  stepFindings,
  toldFindings,
} from "~/domain/verifiable/monitor";
import { formatKey, type NoteKey, parseKey } from "~/domain/verifiable/note";
import { isBaseAddress } from "~/lib/config-addresses";
import { systemEntropy } from "~/lib/entropy";
import { type CommandReply, langOf } from "./answer";
import { isSameLog, seeTree } from "./monitor-log";
import { bidsOf, disclosedOf, stepsOf, toldBy } from "./monitor-pages";
import { type GivenReceipt, hiddenDrafts, promisedFindings, readReceiptFile } from "./monitor-receipts";
import { type MonitorState, readMonitorState, writeMonitorState } from "./monitor-state";

const TEXT = { type: "string" } as const;
const OPTIONS = {
  lang: TEXT,
  json: { type: "boolean" },
  state: TEXT,
  since: TEXT,
  "log-key": TEXT,
  witness: { type: "string", multiple: true },
  receipt: { type: "string", multiple: true },
} as const;

const CLOSED = "commission.closed-registration";
const DRAWN = "selection.drawn";
const ORDERED = "selection.ordered";

/** So many lines before the new ones are read again, among which the events of the pages are looked for. */
const TAIL = 2_560;
/** What has just happened may be on its way into the log. */
const ON_ITS_WAY_MILLISECONDS = 120_000;

const failed = (line: string): CommandReply => ({ out: [], err: [line], exit: 2 });

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [site, ...rest] = positionals;
    const { since } = values;
    const isRight = site !== undefined && rest.length === 0 && isBaseAddress(site) && (since === undefined || /^\d{1,12}$/.test(since));
    return isRight ? { ...values, site: site.replace(/\/+$/, "") } : null;
  } catch {
    return null;
  }
}

/** The key that signed the note, out of those that are trusted; on the first look whatever key the site shows. */
function signedByOne(note: string, keys: readonly NoteKey[]): { readonly key: NoteKey; readonly head: Checkpoint } | null {
  for (const key of keys) {
    const verdict = verifyCheckpoint(note, { log: key, witnesses: [], threshold: 0 });
    if (verdict.ok) return { key, head: verdict.checkpoint };
  }
  return null;
}

const keysIn = (text: string): NoteKey[] => text.split("\n").flatMap((line) => parseKey(line.split("\t")[0] ?? "") ?? []);

/** What the lines of closes and draws disclose, number by number. */
async function disclosedFindings(
  site: string,
  lines: readonly Line[],
  trusted: TrustedKeys,
  last: MonitorState | null,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { index, leaf } of lines) {
    if (!leaf || ![CLOSED, DRAWN, ORDERED].includes(leaf.kind)) continue;
    const disclosed = await disclosedOf(site, leaf.subject);
    const line = { index, leaf };
    if (leaf.kind === CLOSED) findings.push(...closeFindings(line, disclosed, trusted, last));
    else if (leaf.kind === DRAWN) findings.push(...drawFindings(line, disclosed));
    else findings.push(...orderFindings(line, disclosed, await bidsOf(site, leaf.subject, biddersOfLock(disclosed.lock))));
  }
  return findings;
}

/** What the pages of the numbers tell that have new lines. A page tells the first so many steps of a course; a longer one is not judged. */
const STEPS_ON_PAGE = 200;
const NUMBER = /^MX-\d{4}-\d{6}$/;
async function courseFindings(site: string, origin: string, fresh: readonly Line[], known: readonly Line[]): Promise<Finding[]> {
  const numbers = new Set(fresh.flatMap(({ leaf }) => (leaf && NUMBER.test(leaf.subject) ? [leaf.subject] : [])));
  const findings: Finding[] = [];
  for (const number of numbers) {
    if (known.filter(({ leaf }) => leaf?.subject === number).length > STEPS_ON_PAGE) continue;
    findings.push(...stepFindings(number, await stepsOf(site, origin, number), known));
  }
  return findings;
}

/** What the reader gave beside the site's address. */
type Given = {
  readonly since: number | null;
  readonly logKey: NoteKey | null;
  readonly witnesses: readonly NoteKey[];
  readonly receipts: readonly GivenReceipt[];
};

type Look = {
  readonly findings: readonly Finding[];
  readonly head: Checkpoint;
  readonly fresh: number;
  readonly next: MonitorState | null;
};

/** One look at a site. Null where its log cannot be read; `none` names a receipt that is none of it. */
async function look(site: string, last: MonitorState | null, given: Given, now: Date): Promise<Look | { readonly none: string } | null> {
  const log = remoteLog(site);
  // What pages tell is read first: the log must then have it.
  const told = await toldBy(site);
  const [note, announced, keyText] = [await log.latest(), await log.checkpoint(), await log.keys()];
  if (note === null || keyText === null) return null;
  const shown = keysIn(keyText);
  const known = given.logKey ? [given.logKey] : last ? last.keys.flatMap((key) => parseKey(key) ?? []) : shown;
  const signed = signedByOne(note, known);
  if (!signed) {
    const origin = known[0]?.name ?? site;
    const head = { origin, size: 0, root: new Uint8Array() };
    return { findings: [{ code: "unsigned", subject: origin, index: null, detail: "latest" }], head, fresh: 0, next: null };
  }
  const { key, head } = signed;
  const trusted: TrustedKeys = { log: key, witnesses: given.witnesses, threshold: 0 };
  const since = given.since ?? last?.size ?? 0;
  // A receipt may be of any line.
  const from = given.receipts.length > 0 ? 0 : Math.max(0, since - TAIL);
  const seen = await seeTree(log, head, from, last);
  const isFromStart = given.since === 0 || last === null;
  const fresh = seen.lines.filter(({ index }) => index >= since);
  const { findings, counted } = lineFindings(fresh, last, isFromStart ? ({} as Counted) : last.counted);
  const other = announced !== null && !(await isSameLog(log, announced, head));
  const oldest = seen.lines[0]?.index === 0 ? null : (seen.lines[0]?.leaf?.t ?? null);
  const judged = told?.filter(({ at }) => Math.abs(now.getTime() - Date.parse(at)) > ON_ITS_WAY_MILLISECONDS) ?? [];
  const byHash = new Map(seen.lines.flatMap((line) => (line.leaf ? [[line.leaf.h, line] as const] : [])));
  const isWhole = seen.goesOn && seen.lines[0]?.index === 0;
  const standing = { site, lines: seen.lines, trusted, keys: known, last, now };
  const promised = isWhole ? await promisedFindings(standing, given.receipts) : [];
  if ("none" in promised) return promised;
  const all = [
    ...seen.findings,
    ...announcedFindings(announced, trusted),
    ...(other ? [{ code: "announced-other", subject: head.origin, index: null, detail: "" } as const] : []),
    ...findings,
    ...(seen.goesOn ? await disclosedFindings(site, fresh, trusted, last) : []),
    ...(seen.goesOn ? toldFindings(judged, byHash, oldest) : []),
    ...(seen.goesOn ? await courseFindings(site, head.origin, fresh, seen.lines) : []),
    ...promised,
    ...(isWhole ? await hiddenDrafts(site, head.origin, seen.lines) : []),
  ];
  // Both keys sign for a while after one follows the other: the new one is believed with the old.
  const keys = [...known, ...shown.filter((each) => signedByOne(note, [each]))].map(formatKey);
  const covered = announced === null || other ? 0 : (treeOfNote(announced)?.size ?? 0);
  const next = { origin: head.origin, size: head.size, announced: covered, root: head.root, at: now, keys: [...new Set(keys)], counted };
  return { findings: all, head, fresh: fresh.length, next: seen.goesOn ? next : null };
}

/**
 * `npm run monitor -- SITE`: one look at a site's log, its closes, draws and pages; the next look goes on from it. Exit 0 nothing found, 1
 * something found, a sentence each, 2 it could not look. A log that does not go on from the last look leaves the record as it was.
 */
export async function runMonitor(argv: readonly string[], now: () => Date = () => new Date()): Promise<CommandReply> {
  const lang = langOf(argv);
  const t = monitorCommandWords[lang];
  const options = parse(argv);
  if (!options) return failed(t.usage);
  const { site, json, since } = options;
  const witnesses = (options.witness ?? []).map(parseKey);
  const logKey = options["log-key"] === undefined ? null : parseKey(options["log-key"]);
  if (options["log-key"] !== undefined && logKey?.type !== "log") return failed(t.badKey(options["log-key"]));
  const wrong = witnesses.findIndex((key) => key?.type !== "witness");
  if (wrong >= 0) return failed(t.badKey(options.witness?.[wrong] ?? ""));
  const file = resolve(options.state ?? `monitor-${new URL(site).host.replace(/[^0-9a-z.-]/gi, "-")}.json`);
  const last = await readMonitorState(file);
  if (last === "damaged") return failed(t.badState(file));
  const receipts = await Promise.all((options.receipt ?? []).map(readReceiptFile));
  const unread = receipts.indexOf(null);
  if (unread >= 0) return failed(t.badReceipt(options.receipt?.[unread] ?? ""));
  const given = {
    ...{ since: since === undefined ? null : Number(since), logKey, witnesses: witnesses.filter((key) => key !== null) },
    receipts: receipts.filter((receipt) => receipt !== null),
  };
  const seen = await look(site, last, given, now());
  if (!seen) return failed(t.unreached(site));
  if ("none" in seen) return failed(t.badReceipt(seen.none));
  const { findings, head, fresh, next } = seen;
  if (last && last.origin !== head.origin) return failed(t.badState(file));
  if (next) await writeMonitorState(file, next, systemEntropy);
  const exit = findings.length > 0 ? 1 : 0;
  const sentences = findings.map((finding) => t.findings[finding.code](finding));
  if (json) {
    const told = findings.map((finding, at) => ({ ...finding, sentence: sentences[at] }));
    return { out: [JSON.stringify({ origin: head.origin, size: head.size, checked: fresh, findings: told, exit })], err: [], exit };
  }
  return {
    out: exit === 0 ? [t.clean(head.origin, head.size, fresh)] : [t.count(head.origin, findings.length), ...sentences],
    err: [],
    exit,
  };
}
