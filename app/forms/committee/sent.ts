import { isHex } from "~/domain/kernel/bytes";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { Committee } from "~/domain/verifiable/committee-object";
import { type PartialFile, readCommitteeFile, readPartialFile } from "~/domain/verifiable/share-file";

/** Longer than the largest committee's file, and than all signatures that a custodian hands in at once. */
const LONGEST = 200_000;
/** Signatures that are verified for one press: each costs two pairings. */
const MOST = 100;

/** The texts of a field: what a page's script wrote there, else what stands in the files that were chosen. */
async function textsIn(form: FormData, name: string, files: string): Promise<string[]> {
  const written = form.get(name);
  if (typeof written === "string" && written.trim() !== "") return written.length > LONGEST ? [] : [written];
  const chosen = form.getAll(files).filter((each): each is File => each instanceof File && each.size > 0 && each.size <= LONGEST);
  return Promise.all(chosen.slice(0, MOST).map((file) => file.text()));
}

/** A custodian's signatures: a list of files, one file, or several; null where something else was sent. */
export async function readPartials(form: FormData): Promise<readonly PartialFile[] | null> {
  const found: PartialFile[] = [];
  for (const text of await textsIn(form, "partials", "partialFile")) {
    const parsed = parseStrict(text);
    if (!parsed.ok) return null;
    for (const each of Array.isArray(parsed.value) ? parsed.value : [parsed.value]) {
      const read = readPartialFile(each);
      if (!read.ok || found.length >= MOST) return null;
      found.push(read.value);
    }
  }
  return found.length > 0 ? found : null;
}

/** A committee's public file; null where something else was sent. */
export async function readCommittee(form: FormData): Promise<Committee | null> {
  const [text] = await textsIn(form, "committee", "committeeFile");
  const parsed = text === undefined ? null : parseStrict(text);
  const read = parsed?.ok ? readCommitteeFile(parsed.value) : null;
  return read?.ok ? read.value : null;
}

/** The proof of a share: 96 hex digits in any writing; null for anything else. */
export function readProof(form: FormData): string | null {
  const text = form.get("proof");
  const bare = typeof text === "string" ? text.replace(/\s/g, "").toLowerCase() : "";
  return isHex(bare, 48) ? bare : null;
}
