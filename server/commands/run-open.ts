import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { SEALED_CODES, type SealedFailCode } from "~/copy/sealed-codes";
import { isHex, toHex } from "~/domain/kernel/bytes";
import { parseStrict } from "~/domain/kernel/json-parse";
import { fromBase64 } from "~/domain/verifiable/base64";
import { type BidPart, isFileName } from "~/domain/verifiable/bid";
import { openedBidFile, readOpenedBidFile } from "~/domain/verifiable/opened-bid-file";
import { readOpening } from "~/domain/verifiable/opening-file";
import { readOpeningNotice } from "~/domain/verifiable/opening-notice";
import { attachmentOf, inspectSealedBid, type OpeningKey, openBid, openFile, openingKey } from "~/domain/verifiable/sealed";
import { isObject } from "~/domain/verifiable/shape";
import { type CommandShell, failing, fileBytes, jsonFile, type Options, readOptions, reply, Stop } from "./command-shell";
import type { CommandReply } from "./run-verify";
import { mustBeFree, type NewFile, writeFileWhole, writeFolderWhole } from "./write-whole";

const TEXT = { type: "string" } as const;
const SPEC = { opening: TEXT, notice: TEXT, signature: TEXT, out: TEXT, technical: { type: "boolean" }, "attachments-of": TEXT } as const;
const VOID_VERSION = "mingxuan-void-bid/1";
const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

type Verified = { readonly key: OpeningKey; readonly signature: string };

/** The beacon's value, verified before any file is touched. */
async function verifiedKey(options: Options): Promise<Verified> {
  const { t, lang } = options;
  const path = options.optional("opening") ?? options.text("notice");
  const given = options.optional("opening")
    ? await jsonFile(path, lang, readOpening)
    : { ...(await jsonFile(path, lang, readOpeningNotice)), signature: options.text("signature") };
  if (!isHex(given.signature, 48)) throw new Stop(t.notSuch(path, t.fields.signature), 2);
  const made = openingKey({ beacon: given.beacon, eventId: given.id }, given.signature);
  if (!made.ok) throw failing(path, lang, made.code);
  return { key: made.key, signature: given.signature };
}

type Result = "opened" | "void" | "kept" | "kept-void" | "other";

/** What stands for this file already: its own result, another file's, or nothing. */
async function standing(path: string, sealed: Uint8Array): Promise<"kept" | "kept-void" | "other" | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  const parsed = parseStrict(text);
  if (!parsed.ok || !isObject(parsed.value)) return "other";
  const stored = typeof parsed.value.sealed === "string" ? fromBase64(parsed.value.sealed) : null;
  const hash = stored ? toHex(sha256(stored)) : parsed.value.sealedHash;
  if (hash !== toHex(sha256(sealed))) return "other";
  return stored ? "kept" : "kept-void";
}

async function openOne(path: string, bidder: string, { key, signature }: Verified, options: Options, shell: CommandShell): Promise<Result> {
  const { lang } = options;
  const out = join(options.text("out"), `${bidder}.json`);
  const part: BidPart = options.flag("technical") ? "technical" : "price";
  const bytes = await fileBytes(path, lang);
  const { opening } = key;
  const inspected = inspectSealedBid(bytes, opening);
  const sealed = inspected.ok ? inspected.binary : bytes;
  const before = await standing(out, sealed);
  if (before) return before;
  const opened = openBid(bytes, key, { commission: opening.eventId, bidder, part });
  if (opened.ok) {
    const file = openedBidFile({ part, beacon: opening.beacon, signature, sealed, bid: opened.bid });
    await writeFileWhole(out, json(file), shell.entropy, lang);
    return "opened";
  }
  const { code } = opened;
  const told = { v: VOID_VERSION, commission: opening.eventId, bidder, part, code, sealedHash: toHex(sha256(sealed)) };
  await writeFileWhole(out, json(told), shell.entropy, lang);
  const row = SEALED_CODES[code as SealedFailCode][lang];
  shell.progress(options.t.failed(path, row.what({}), row.why));
  return "void";
}

async function openBids(options: Options, shell: CommandShell): Promise<CommandReply> {
  const { t, files } = options;
  const out = options.text("out");
  if (files.length === 0) throw new Stop(t.usageOpen, 2);
  const bidders = files.map((path) => basename(path).replace(/\.age$/, ""));
  const wrong = files.find(
    (_, place) => !/^[0-9A-Za-z._-]{1,64}$/.test(bidders[place] ?? "") || bidders.indexOf(bidders[place] ?? "") !== place,
  );
  if (wrong !== undefined) throw new Stop(t.bidderName(wrong), 2);
  const verified = await verifiedKey(options);
  await mkdir(out, { recursive: true, mode: 0o700 }).catch(() => {
    throw new Stop(t.notWritten(out), 2);
  });
  const count: Record<Result, number> = { opened: 0, void: 0, kept: 0, "kept-void": 0, other: 0 };
  for (const [place, path] of files.entries()) {
    const result = await openOne(path, bidders[place] ?? "", verified, options, shell);
    if (result === "other") throw new Stop(t.otherResult(path), 2);
    count[result]++;
    if (files.length > 1) shell.progress(t.progress(place + 1, files.length));
  }
  const kept = count.kept + count["kept-void"];
  const voids = count.void + count["kept-void"];
  return { out: [t.opened(count.opened, count.void, kept, out)], err: [], exit: voids > 0 ? 1 : 0 };
}

/** Attachments into a new folder, under the names that the opened bid gives; all or none. */
async function openAttachments(bidPath: string, options: Options, shell: CommandShell): Promise<CommandReply> {
  const { t, lang, files } = options;
  const out = options.text("out");
  await mustBeFree(out, lang);
  const { bid } = await jsonFile(bidPath, lang, readOpenedBidFile);
  const { key } = await verifiedKey(options);
  if (!bid.attachments.every(({ name }) => isFileName(name))) throw failing(bidPath, lang, "bid.format");
  const largest = Math.max(0, ...bid.attachments.map((attachment) => attachment.bytes));
  const opened: NewFile[] = [];
  for (const [place, path] of files.entries()) {
    const result = openFile(await fileBytes(path, lang), key, largest);
    if (!result.ok) throw failing(path, lang, result.code);
    const { sha256: hash } = attachmentOf("", result.plain);
    const named = bid.attachments.find((attachment) => attachment.sha256 === hash);
    if (!named) throw failing(path, lang, "attachment.other");
    opened.push({ name: named.name, bytes: result.plain });
    shell.progress(t.progress(place + 1, files.length));
  }
  await writeFolderWhole(out, opened, shell.entropy, lang);
  return { out: [t.attachments(opened.length, out)], err: [], exit: 0 };
}

/**
 * `npm run open`: every sealed file given becomes an opened bid that `npm run verify` checks, or a record of why it is void. Each
 * result is written whole; run again, it goes on where it stopped. 0 all open, 1 some are void or the value is wrong, 2 not such a file.
 */
export function runOpen(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  return reply(argv, async () => {
    const options = readOptions(argv, SPEC, (t) => t.usageOpen);
    const bid = options.optional("attachments-of");
    return bid === undefined ? openBids(options, shell) : openAttachments(bid, options, shell);
  });
}
