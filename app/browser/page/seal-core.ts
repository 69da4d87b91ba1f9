import type { Lang } from "~/copy/define";
import { SEALED_CODES, type SealedFailCode } from "~/copy/selection/sealed-codes";
import { BEACON_ROWS } from "~/copy/verdict/beacon-codes";
import type { Rows } from "~/copy/verdict/frame";
import { ownValue } from "~/domain/kernel/own-value";
import { beaconMessage } from "~/domain/verifiable/beacon";
import type { BeaconCode } from "~/domain/verifiable/beacon-value";
import type { Bid } from "~/domain/verifiable/bid";
import { committeeBeacon, type Partial, partialProblem, type Share, signPartial } from "~/domain/verifiable/committee";
import { committeeKeysProblem } from "~/domain/verifiable/committee-keys";
import type { Committee } from "~/domain/verifiable/committee-object";
import { noticeProblem, type OpeningNotice } from "~/domain/verifiable/opening-notice";
import { attachmentOf, sealBid, sealFile } from "~/domain/verifiable/sealed";
import { readShareFile } from "~/domain/verifiable/share-file";
import { proveShare } from "~/domain/verifiable/share-proof";
import { systemEntropy } from "~/lib/entropy";

type Refused = { readonly ok: false; readonly code: SealedFailCode | BeaconCode; readonly text: string };
export type PlainFile = { readonly name: string; readonly bytes: Uint8Array };
export type SealedBid = { readonly ok: true; readonly bid: Uint8Array; readonly attachments: readonly PlainFile[] };
export type Signed = { readonly ok: true; readonly partials: readonly Partial[] };

const random = (n: number): Uint8Array => systemEntropy.bytes(n);

/** The refusal with its sentence, beside the file's name where that is the reason. */
function refused(code: SealedFailCode | BeaconCode, lang: Lang, name?: string): Refused {
  const row = ownValue<Rows<SealedFailCode>[SealedFailCode]>({ ...BEACON_ROWS, ...SEALED_CODES }, code);
  if (!row) throw new Error(`no words for ${code}`);
  const [colon, semicolon] = lang === "zh" ? ["：", "；"] : [": ", "; "];
  const beside = name === undefined ? "" : `${name}${colon}`;
  return { ok: false, code, text: `${beside}${row[lang].what({})}${semicolon}${row[lang].why}` };
}

/**
 * Seals a bid and its attachments in the bidder's own browser: only what comes out of here may leave the page. `priceFen` is null
 * for the technical part of a SCHEME. `tell` hears how many of all sealed files are made. A refusal has a sentence for the bidder.
 */
export function sealInBrowser(
  notice: OpeningNotice,
  bid: Pick<Bid, "bidder" | "priceFen">,
  files: readonly PlainFile[],
  lang: Lang,
  tell: (done: number, total: number) => void = () => {},
): SealedBid | Refused {
  const problem = noticeProblem(notice);
  if (problem) return refused(problem, lang);
  const opening = { beacon: notice.beacon, eventId: notice.id };
  const attachments = files.map(({ name, bytes }) => attachmentOf(name, bytes));
  const sealed = sealBid(opening, { commission: notice.id, ...bid, attachments }, random);
  if (!sealed.ok) return refused(sealed.code, lang, "name" in sealed ? sealed.name : undefined);
  const out: PlainFile[] = [];
  tell(1, files.length + 1);
  for (const { name, bytes } of files) {
    const file = sealFile(opening, bytes, random);
    if (!file.ok) return refused(file.code, lang);
    tell(out.push({ name, bytes: file.binary }) + 1, files.length + 1);
  }
  return { ok: true, bid: sealed.binary, attachments: out };
}

/** The share in a file of this committee, by its passphrase; takes a second or two, as the passphrase is meant to be slow to guess. */
function unlock(committee: Committee, shareFile: Uint8Array, passphrase: string, lang: Lang): { ok: true; share: Share } | Refused {
  const problem = committeeKeysProblem(committee);
  if (problem) return refused(problem, lang);
  const read = readShareFile(shareFile, passphrase, committee);
  return read.ok ? read : refused(read.code, lang);
}

/**
 * A custodian's signatures, made in the custodian's own browser out of its share file and passphrase with one unlocking, and verified there;
 * neither leaves this function. In the order of the events.
 */
export function signInBrowser(
  committee: Committee,
  shareFile: Uint8Array,
  passphrase: string,
  events: readonly { readonly id: string; readonly opensAt: string }[],
  lang: Lang,
): Signed | Refused {
  const opened = unlock(committee, shareFile, passphrase, lang);
  if (!opened.ok) return opened;
  const partials: Partial[] = [];
  for (const { id, opensAt } of events) {
    const message = beaconMessage(committeeBeacon(committee, opensAt), id);
    const signed = signPartial(committee, opened.share, message);
    if (!signed.ok) return refused(signed.code, lang);
    const code = partialProblem(committee.keys, signed.partial, message);
    if (code) return refused(code, lang);
    partials.push(signed.partial);
  }
  opened.share.secret.fill(0);
  return { ok: true, partials };
}

/** The proof that the share in a file is its committee's, made likewise: it signs nothing that opens. */
export function proveInBrowser(committee: Committee, shareFile: Uint8Array, passphrase: string, lang: Lang): Signed | Refused {
  const opened = unlock(committee, shareFile, passphrase, lang);
  if (!opened.ok) return opened;
  const proof = proveShare(committee, opened.share);
  opened.share.secret.fill(0);
  return proof.ok ? { ok: true, partials: [proof.partial] } : refused(proof.code, lang);
}
