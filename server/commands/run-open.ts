import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { SEALED_CODES, type SealedFailCode } from "~/copy/sealed-codes";
import { toHex } from "~/domain/kernel/bytes";
import { parseStrict } from "~/domain/kernel/json-parse";
import { fromBase64 } from "~/domain/verifiable/base64";
import type { BidPart } from "~/domain/verifiable/bid";
import { openedBidFile } from "~/domain/verifiable/opened-bid-file";
import { inspectSealedBid, openBid } from "~/domain/verifiable/sealed";
import { isObject } from "~/domain/verifiable/shape";
import type { CommandReply } from "./answer";
import { type CommandShell, fileBytes, type Options, readOptions, reply, Stop } from "./command-shell";
import { openAttachments } from "./open-attachments";
import { type Verified, verifiedKey } from "./opening-value";
import { writeFileWhole } from "./write-whole";

const TEXT = { type: "string" } as const;
const SPEC = { opening: TEXT, notice: TEXT, signature: TEXT, out: TEXT, technical: { type: "boolean" }, "attachments-of": TEXT } as const;
const VOID_VERSION = "mingxuan-void-bid/1";
const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

type Result = "opened" | "void" | "kept" | "kept-void";

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

type Bid = {
  readonly path: string;
  readonly bidder: string;
  readonly bytes: Uint8Array;
  readonly sealed: Uint8Array;
  readonly out: string;
};

/** What is to be opened, read before anything is written: one file that cannot be read, or whose place is taken, ends the command. */
async function bidAt(path: string, { key }: Verified, options: Options): Promise<Bid & { readonly before: "kept" | "kept-void" | null }> {
  const bidder = bidderOf(path);
  const bytes = await fileBytes(path, options.lang);
  const inspected = inspectSealedBid(bytes, key.opening);
  const sealed = inspected.ok ? inspected.binary : bytes;
  const out = join(options.text("out"), `${bidder}.json`);
  const before = await standing(out, sealed);
  if (before === "other") throw new Stop(options.t.otherResult(path), 2);
  return { path, bidder, bytes, sealed, out, before };
}

async function openOne(bid: Bid, { key, signature }: Verified, options: Options, shell: CommandShell): Promise<"opened" | "void"> {
  const { path, bidder, bytes, sealed, out } = bid;
  const part: BidPart = options.flag("technical") ? "technical" : "price";
  const { opening } = key;
  const opened = openBid(bytes, key, { commission: opening.eventId, bidder, part });
  if (opened.ok) {
    const file = openedBidFile({ part, beacon: opening.beacon, signature, sealed, bid: opened.bid });
    await writeFileWhole(out, json(file), shell.entropy, options.lang);
    return "opened";
  }
  const { code } = opened;
  const told = { v: VOID_VERSION, commission: opening.eventId, bidder, part, code, sealedHash: toHex(sha256(sealed)) };
  await writeFileWhole(out, json(told), shell.entropy, options.lang);
  const row = SEALED_CODES[code as SealedFailCode][options.lang];
  shell.progress(options.t.failed(path, row.what({}), row.why));
  return "void";
}

const bidderOf = (path: string): string => basename(path).replace(/\.age$/, "");

async function openBids(options: Options, shell: CommandShell): Promise<CommandReply> {
  const { t, files } = options;
  const out = options.text("out");
  if (files.length === 0) throw new Stop(t.usageOpen, 2);
  const bidders = files.map(bidderOf);
  const wrong = files.find(
    (_, place) => !/^[0-9A-Za-z._-]{1,64}$/.test(bidders[place] ?? "") || bidders.indexOf(bidders[place] ?? "") !== place,
  );
  if (wrong !== undefined) throw new Stop(t.bidderName(wrong), 2);
  const verified = await verifiedKey(options);
  const bids = await Promise.all(files.map((path) => bidAt(path, verified, options)));
  await mkdir(out, { recursive: true, mode: 0o700 }).catch(() => {
    throw new Stop(t.notWritten(out), 2);
  });
  const count: Record<Result, number> = { opened: 0, void: 0, kept: 0, "kept-void": 0 };
  for (const [place, bid] of bids.entries()) {
    count[bid.before ?? (await openOne(bid, verified, options, shell))]++;
    if (files.length > 1) shell.progress(t.progress(place + 1, files.length));
  }
  const kept = count.kept + count["kept-void"];
  const voids = count.void + count["kept-void"];
  return { out: [t.opened(count.opened, count.void, kept, out)], err: [], exit: voids > 0 ? 1 : 0 };
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
