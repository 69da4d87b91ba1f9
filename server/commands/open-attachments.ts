import { printable } from "~/copy/verdict/frame";
import { canonicalize } from "~/domain/kernel/jcs";
import { writtenNames } from "~/domain/verifiable/attachment-names";
import type { Attachment } from "~/domain/verifiable/bid";
import { readOpenedBidFile, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { attachmentOf, openFile } from "~/domain/verifiable/sealed";
import type { CommandReply } from "./answer";
import { type CommandShell, failing, fileBytes, jsonFile, type Options, Stop } from "./command-shell";
import { type Verified, verifiedKey } from "./opening-value";
import { mustBeFree, writeFolderWhole } from "./write-whole";

/** Plain texts by the place of their attachment in the bid. */
type Found = ReadonlyMap<number, Uint8Array>;

/**
 * The attachments that an opened bid names, once it is opened again out of its own sealed file and says the same (verifiable §3). Ends
 * the command where it does not (1), is of another event than the value given (1), or is no opened bid (2).
 */
async function namedBy(path: string, { key }: Verified, { t, lang }: Options): Promise<readonly Attachment[]> {
  const file = await jsonFile(path, lang, readOpenedBidFile);
  const verdict = verifyOpenedBid(file);
  if (verdict.answer === "no") throw failing(path, lang, verdict.code);
  const isSame = file.bid.commission === key.opening.eventId && canonicalize(file.beacon) === canonicalize(key.opening.beacon);
  if (!isSame) throw new Stop(t.otherOpening(path), 1);
  return file.bid.attachments;
}

/**
 * Every file given as the one attachment that it is, by hash and length: two of the same content are two files. Ends the command where
 * a file does not open or is none of the bid's (1), or is one too many (2).
 */
async function openNamed(named: readonly Attachment[], { key }: Verified, options: Options, shell: CommandShell): Promise<Found> {
  const { t, lang, files } = options;
  const largest = Math.max(0, ...named.map(({ bytes }) => bytes));
  const found = new Map<number, Uint8Array>();
  for (const [done, path] of files.entries()) {
    const result = openFile(await fileBytes(path, lang), key, largest);
    if (!result.ok) throw failing(path, lang, result.code);
    const { sha256, bytes } = attachmentOf("", result.plain);
    const places = [...named.keys()].filter((place) => named[place]?.sha256 === sha256 && named[place]?.bytes === bytes);
    const place = places.find((each) => !found.has(each));
    if (place === undefined) throw places.length > 0 ? new Stop(t.attachmentAgain(path), 2) : failing(path, lang, "attachment.other");
    found.set(place, result.plain);
    shell.progress(t.progress(done + 1, files.length));
  }
  return found;
}

/**
 * The attachments of an opened bid, out of the files given, into a new folder: whole or not at all, each under the name that the bid
 * gives or, where no system or not every one takes that, under one made of it, which is told. 1 names the attachments that the files
 * given lack: those given are written, as a bidder may never have sent the others.
 */
export async function openAttachments(bidPath: string, options: Options, shell: CommandShell): Promise<CommandReply> {
  const { t, lang } = options;
  const out = options.text("out");
  await mustBeFree(out, lang);
  const verified = await verifiedKey(options);
  const attachments = await namedBy(bidPath, verified, options);
  const found = await openNamed(attachments, verified, options, shell);
  const names = writtenNames(attachments.map(({ name }) => name));
  const files = [...found].map(([place, bytes]) => ({ name: names[place] ?? "", bytes }));
  if (files.length > 0) await writeFolderWhole(out, files, shell.entropy, lang);
  const isRenamed = (place: number): boolean => found.has(place) && attachments[place]?.name !== names[place];
  const renamed = [...attachments.keys()].filter(isRenamed).map((place) => {
    return t.attachmentRenamed(printable(attachments[place]?.name ?? ""), names[place] ?? "");
  });
  const missing = attachments.filter((_, place) => !found.has(place)).map(({ name }) => printable(name));
  const told = files.length > 0 ? [t.attachments(files.length, out), ...renamed] : [];
  if (missing.length > 0) return { out: told, err: [t.attachmentsMissing(missing)], exit: 1 };
  return { out: attachments.length > 0 ? told : [t.attachmentsNone(bidPath)], err: [], exit: 0 };
}
