import { buffer } from "node:stream/consumers";
import type { BidRow } from "#db/queries/bids";
import type { DrawRow } from "#db/queries/draws";
import { openAttachment } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { openingKeys } from "./opening-keys";

/** A file that was sealed beside a price, in plain; or why there is none: never sent, or not the one that the opened bid names. */
export type OpenedFile =
  | { readonly ok: true; readonly name: string; readonly plain: Uint8Array }
  | { readonly ok: false; readonly code: "missing" | "void" };

/** Opens the file at a place beside an opened bid, from 0, by the value of its selection. Nothing of it is kept. */
export async function openSealedFile(shell: Shell, run: DrawRow, bid: BidRow, place: number): Promise<OpenedFile> {
  const [named, kept] = [bid.opened?.attachments[place], bid.files[place]];
  const key = run.signature && named && kept ? await openingKeys(shell, run, run.signature)(bid.opensAt) : null;
  const stream = key && kept ? await shell.files.read(kept.sha256) : null;
  if (!key || !named || !stream) return { ok: false, code: "missing" };
  const opened = openAttachment(await buffer(stream), key, named);
  return opened.ok ? { ok: true, name: named.name, plain: opened.plain } : { ok: false, code: "void" };
}
