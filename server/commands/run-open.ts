import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { SEALED_CODES, type SealedFailCode } from "~/copy/selection/sealed-codes";
import { toHex } from "~/domain/kernel/bytes";
import { canonicalize, type JsonObject } from "~/domain/kernel/jcs";
import { dearmor } from "~/domain/verifiable/age-container";
import type { BidPart } from "~/domain/verifiable/bid";
import { openedBidFile, VOID_BID_VERSION } from "~/domain/verifiable/opened-bid-file";
import { openBid } from "~/domain/verifiable/sealed";
import type { CommandReply } from "./answer";
import { type CommandShell, fileBytes, type Options, readOptions, reply, Stop } from "./command-shell";
import { earlierResult, type Run } from "./earlier-result";
import { openAttachments } from "./open-attachments";
import { type Verified, verifiedKey } from "./opening-value";
import { replaceFileWhole, writeFileWhole } from "./write-whole";

const TEXT = { type: "string" } as const;
const SPEC = { opening: TEXT, notice: TEXT, signature: TEXT, out: TEXT, technical: { type: "boolean" }, "attachments-of": TEXT } as const;
const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

type Bid = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What is stored of it: never armoured. */
  readonly sealed: Uint8Array;
  readonly out: string;
  readonly run: Run;
  /** What an earlier run, or somebody, wrote in the result's place. */
  readonly before: JsonObject | null;
};
type Result = "opened" | "void" | "kept" | "kept-void";

const bidderOf = (path: string): string => basename(path).replace(/\.age$/, "");
const hashOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

/** What is to be opened, read before anything is written: one file that cannot be read, or whose place is taken, ends the command. */
async function bidAt(path: string, { key }: Verified, options: Options): Promise<Bid> {
  const part: BidPart = options.flag("technical") ? "technical" : "price";
  const expected = { commission: key.opening.eventId, bidder: bidderOf(path), part };
  const bytes = await fileBytes(path, options.lang);
  const sealed = dearmor(bytes) ?? bytes;
  const out = join(options.text("out"), `${expected.bidder}.json`);
  const run = { expected, beacon: key.opening.beacon, hashes: [hashOf(sealed), hashOf(bytes)] };
  return { path, bytes, sealed, out, run, before: await earlierResult(out, run, options) };
}

/** What the file comes to: an opened bid, or the record of why it is void with that code. Everybody who opens it comes to the same. */
function resultOf({ bytes, sealed, run }: Bid, { key, signature }: Verified): { readonly file: object; readonly code: string | null } {
  const { commission, bidder, part } = run.expected;
  const opened = openBid(bytes, key, run.expected);
  if (opened.ok) return { file: openedBidFile({ part, beacon: run.beacon, signature, sealed, bid: opened.bid }), code: null };
  return { file: { v: VOID_BID_VERSION, commission, bidder, part, code: opened.code, sealedHash: hashOf(sealed) }, code: opened.code };
}

/** Opens one file and writes its result, unless exactly that stands there; an earlier one that says otherwise is replaced, and told. */
async function openOne(bid: Bid, verified: Verified, options: Options, shell: CommandShell): Promise<Result> {
  const { path, out, before } = bid;
  const { t, lang } = options;
  const { file, code } = resultOf(bid, verified);
  const isKept = before !== null && canonicalize(before) === canonicalize(file);
  if (before === null) await writeFileWhole(out, json(file), shell.entropy, lang);
  else if (!isKept) {
    await replaceFileWhole(out, json(file), shell.entropy, lang);
    shell.progress(t.resultReplaced(out));
  }
  if (code === null) return isKept ? "kept" : "opened";
  const row = SEALED_CODES[code as SealedFailCode][lang];
  shell.progress(t.failed(path, row.what({}), row.why));
  return isKept ? "kept-void" : "void";
}

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
    count[await openOne(bid, verified, options, shell)]++;
    if (files.length > 1) shell.progress(t.progress(place + 1, files.length));
  }
  const kept = count.kept + count["kept-void"];
  const voids = count.void + count["kept-void"];
  return { out: [t.opened(count.opened, count.void, kept, out)], err: [], exit: voids > 0 ? 1 : 0 };
}

/**
 * `npm run open`: every sealed file given becomes an opened bid that `npm run verify` checks, or a record of why it is void. Each
 * result is written whole; run again, it goes on where it stopped: every file is opened again, and a result that says the same is kept.
 * 0 all open, 1 some are void or the value is wrong, 2 not such a file.
 */
export function runOpen(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  return reply(argv, async () => {
    const options = readOptions(argv, SPEC, (t) => t.usageOpen);
    const bid = options.optional("attachments-of");
    return bid === undefined ? openBids(options, shell) : openAttachments(bid, options, shell);
  });
}
