import { readIfThere } from "~/adapters/files/put-whole";
import { parseStrict } from "~/domain/kernel/json-parse";
import { type ActReceipt, readActReceipt } from "~/domain/verifiable/act-receipt";
import { type TrustedKeys, verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import type { Finding, Line } from "~/domain/verifiable/monitor";
import { closingOf, draftsDue, hiddenFindings, receiptFindings, standingBy } from "~/domain/verifiable/monitor-owed";
import type { NoteKey } from "~/domain/verifiable/note";
import { readLock } from "~/domain/verifiable/read-lock";
import { disclosedOf, disclosesSubject } from "./monitor-pages";

/** A receipt that the reader gave, by its file. */
export type GivenReceipt = { readonly name: string; readonly receipt: ActReceipt };

/** The receipt in a file; null where there is none. */
export async function readReceiptFile(name: string): Promise<GivenReceipt | null> {
  const bytes = await readIfThere(name);
  const parsed = bytes && parseStrict(bytes.toString("utf8"));
  const read = parsed?.ok ? readActReceipt(parsed.value) : null;
  return read?.ok ? { name, receipt: read.value } : null;
}

/** What was seen of a log that its promises are held against: every line; what was announced at the last look, and when that was. */
export type Seen = {
  readonly site: string;
  readonly lines: readonly Line[];
  readonly trusted: TrustedKeys;
  readonly keys: readonly NoteKey[];
  readonly last: { readonly announced: number; readonly at: Date } | null;
  readonly now: Date;
};

/**
 * Since when at the latest an announced checkpoint covers the line of a close: by the witnesses whom the reader trusts, on the checkpoint that
 * the close's own file carries; or by the monitor's last look. Null where neither shows it yet.
 */
async function closedSince({ site, trusted, last }: Seen, number: string, closing: number): Promise<Date | null> {
  const { lock } = await disclosedOf(site, number);
  const read = lock === null ? null : readLock(lock);
  const signed = read?.ok ? verifyCheckpoint(read.value.checkpoint, { ...trusted, threshold: 0 }) : null;
  const witnessed = signed?.ok && signed.checkpoint.size > closing ? signed.witnessedAt : null;
  return witnessed ?? (last && last.announced > closing ? last.at : null);
}

/** What became of the receipts that the reader gave; the name of the first that is none of this log. */
export async function promisedFindings(
  seen: Seen,
  given: readonly GivenReceipt[],
): Promise<readonly Finding[] | { readonly none: string }> {
  const findings: Finding[] = [];
  for (const { name, receipt } of given) {
    const standing = standingBy(receipt, seen.keys);
    if (!standing) return { none: name };
    const waits = standing.state === "promised" && standing.due === "after-close";
    const closing = waits ? closingOf(receipt, seen.lines) : null;
    const since = closing === null ? null : await closedSince(seen, receipt.leaf.subject, closing);
    findings.push(...receiptFindings({ name, receipt, standing }, seen.lines, since, seen.now));
  }
  return findings;
}

/** What stays under an alias although its time has passed, by the lines' own pages. In: every line of the log. */
export async function hiddenDrafts(site: string, origin: string, lines: readonly Line[]): Promise<readonly Finding[]> {
  const undisclosed: Line[] = [];
  for (const line of draftsDue(lines)) {
    if (line.leaf && !(await disclosesSubject(site, origin, line.index, line.leaf.subject))) undisclosed.push(line);
  }
  return hiddenFindings(undisclosed, lines);
}
