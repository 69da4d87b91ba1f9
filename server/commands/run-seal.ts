import { basename } from "node:path";
import { reasonText } from "~/copy/refusals/reasons";
import { grouped, timeText } from "~/copy/verdict/frame";
import { fromUtf8 } from "~/domain/kernel/bytes";
import { parseYuan, yuanText } from "~/domain/kernel/money";
import { COST_SHEET_NAME, writeCostSheet } from "~/domain/selection/cost-sheet";
import { readCostText } from "~/domain/selection/cost-text";
import { readTypedBid } from "~/domain/selection/typed-bid";
import { armor } from "~/domain/verifiable/age-container";
import { attachmentNameProblem } from "~/domain/verifiable/attachment-names";
import { beaconMoment } from "~/domain/verifiable/beacon";
import type { Bid } from "~/domain/verifiable/bid";
import { committeeId } from "~/domain/verifiable/committee-object";
import { noticeProblem, type OpeningNotice, readOpeningNotice } from "~/domain/verifiable/opening-notice";
import { attachmentOf, type Sealed, sealBid, sealFile } from "~/domain/verifiable/sealed";
import type { CommandReply } from "./answer";
import { type CommandShell, failing, fileBytes, firstLine, jsonFile, type Options, readOptions, reply, Stop } from "./command-shell";
import { mustBeFree, type NewFile, writeFolderWhole } from "./write-whole";

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const SPEC = {
  notice: TEXT,
  bidder: TEXT,
  out: TEXT,
  technical: FLAG,
  attach: { type: "string", multiple: true },
  "price-file": TEXT,
  armor: FLAG,
  costs: TEXT,
} as const;

/** The price in fen as text; null for the technical part of a SCHEME. The amount is never part of a message. */
async function priceOf(options: Options, shell: CommandShell): Promise<string | null> {
  const { t, lang } = options;
  if (options.flag("technical")) return null;
  const file = options.optional("price-file");
  const typed = file === undefined ? (shell.env.MINGXUAN_PRICE ?? (await shell.ask?.(t.askPrice))) : await firstLine(file, lang);
  if (typed === undefined) throw new Stop(t.priceMissing, 2);
  const fen = parseYuan(typed);
  if (!fen.ok) throw new Stop(t.priceWrong, 2);
  return String(fen.value);
}

/** The notice to seal by; ends the command where nobody could verify its opening (1), or where by `now` that is past (2). */
async function noticeAt(path: string, now: Date, { t, lang }: Options): Promise<OpeningNotice> {
  const notice = await jsonFile(path, lang, readOpeningNotice);
  const problem = noticeProblem(notice);
  if (problem) throw failing(path, lang, problem);
  const at = beaconMoment(notice.beacon);
  if (at <= now) throw new Stop(t.past(notice.id, timeText(lang, at)), 2);
  return notice;
}

/** The cost sheet of a price out of its text, as the first file beside the price; none where none is given. Ends the command where it does not come to the price. */
async function sheetOf(options: Options, { commission, bidder, priceFen }: Pick<Bid, "commission" | "bidder" | "priceFen">) {
  const { t, lang } = options;
  const path = options.optional("costs");
  if (path === undefined) return [];
  const text = fromUtf8(await fileBytes(path, lang));
  const read = text === null ? null : readCostText(text);
  if (!read?.ok) throw new Stop(t.costsLine(path, read?.line ?? 1), 2);
  if (priceFen === null) throw new Stop(t.costsTechnical, 2);
  const typed = readTypedBid({ ...read.typed, price: yuanText(Number(priceFen)) }, Number(priceFen));
  if (!typed.ok) {
    // No message holds an amount, so that none stays on a screen.
    const said = typed.problems.map(({ field, why }) =>
      field === "sum" ? t.costsSum : `${field}: ${reasonText(lang, why.reason, why.detail)}`,
    );
    throw new Stop(`${path}: ${said.join(" ")}`, 2);
  }
  const sheet = writeCostSheet(typed.sheet, { commission, bidder, priceFen });
  if (!sheet.ok) throw new Stop(`${path}: ${reasonText(lang, "bid.sheet-long")}`, 2);
  return [{ path, name: COST_SHEET_NAME, bytes: sheet.plain }];
}

/** The bid as `<bidder>.age`, so that the opening knows whose it is, and each attachment as `<n>-<name>.age`. */
async function seal(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const options = readOptions(argv, SPEC, (t) => t.usageSeal);
  const { t, lang } = options;
  const [noticePath, bidder, out] = [options.text("notice"), options.text("bidder"), options.text("out")];
  const notice = await noticeAt(noticePath, shell.now(), options);
  await mustBeFree(out, lang);
  const paths = options.list("attach");
  const misnamed = attachmentNameProblem(paths.map((path) => basename(path)));
  if (misnamed) throw failing(paths[misnamed.place] ?? "", lang, misnamed.code, 2);
  const attached = await Promise.all(paths.map(async (path) => ({ path, name: basename(path), bytes: await fileBytes(path, lang) })));
  const priceFen = await priceOf(options, shell);
  const plain = [...(await sheetOf(options, { commission: notice.id, bidder, priceFen })), ...attached];
  const opening = { beacon: notice.beacon, eventId: notice.id };
  const random = (n: number): Uint8Array => shell.entropy.bytes(n);
  const written = (name: string, from: string, made: Sealed): NewFile => {
    if (!made.ok) throw failing(from, lang, made.code);
    return { name: `${name}.age`, bytes: options.flag("armor") ? armor(made.binary) : made.binary };
  };
  const attachments = plain.map(({ name, bytes }) => attachmentOf(name, bytes));
  const bid = { commission: notice.id, bidder, priceFen, attachments };
  const files = [
    written(bidder, bidder, sealBid(opening, bid, random)),
    ...plain.map(({ path, name, bytes }, place) => written(`${place + 1}-${name}`, path, sealFile(opening, bytes, random))),
  ];
  await writeFolderWhole(out, files, shell.entropy, lang);
  const { beacon } = notice;
  const openedBy = "committee" in beacon ? [t.sealedTo(grouped(committeeId(beacon.committee)))] : [];
  return { out: [t.sealed(notice.id, files.length, out, timeText(lang, beaconMoment(beacon))), ...openedBy], err: [], exit: 0 };
}

/** `npm run seal`: the sealed files of a bid, made without the page. 0 done, 1 a notice or bid that fails, 2 not such a file or too late. */
export function runSeal(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  return reply(argv, () => seal(argv, shell));
}
