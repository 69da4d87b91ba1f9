import type { Queryable } from "#db/client";
import { insertFile, type NewFile } from "#db/writes/file";
import { kindOf, MIMES } from "~/adapters/files/file-kind";
import type { UserActor } from "~/domain/kernel/actor";
import { firstCharacters, wholeText } from "~/domain/kernel/characters";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { endingOf, FILE_ENDINGS } from "~/domain/kernel/file-kinds";
import { rulesAt } from "~/domain/rulebook/rules";
import type { Shell } from "~/lib/shell";

const MEGABYTE = 1024 * 1024;

/** Bytes that were checked and are safely in the file store, without a row yet. */
export type ReceivedUpload = {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type UploadPlace = Readonly<Pick<NewFile, "subjectKind" | "subjectId" | "visibility">>;

/** A name that any system can store: no path, no control characters, at most 120 characters with its ending. */
export function plainFileName(given: string, ending: string): string {
  const base = wholeText(given.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "");
  const stem = firstCharacters(base.replace(/\.[^.]*$/, "").trim(), 110);
  return `${stem || "file"}.${ending}`;
}

/**
 * Checks an uploaded file by size and content and stores its bytes (rules file.max_size, file.kinds of now). Nothing refers to it yet:
 * call before the transaction, so that no lock waits for a disk. Refusals: `upload.empty`, `upload.too-large` {max in MB},
 * `upload.kind` {kinds, is, name: what it is instead and what the name says}, `upload.name` {kind, name} when the ending says something
 * else than the content.
 */
export async function receiveUpload(shell: Pick<Shell, "files" | "clock">, upload: File): Promise<Decision<ReceivedUpload>> {
  const rules = rulesAt(await shell.clock.now());
  const limit = rules.value("file.max_size");
  if (upload.size === 0) return refused("upload.empty");
  if (upload.size > limit) return refused("upload.too-large", { max: Math.floor(limit / MEGABYTE) });
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const found = await kindOf(bytes);
  const ending = endingOf(upload.name);
  const kinds = rules.value("file.kinds");
  if ("foreign" in found || !kinds.includes(found.kind)) {
    const is = "foreign" in found ? found.foreign : "unknown";
    return refused("upload.kind", { kinds: kinds.map((one) => one.toUpperCase()).join(", "), is, name: ending });
  }
  const { kind } = found;
  const endings: readonly string[] = FILE_ENDINGS[kind];
  if (!endings.includes(ending))
    return refused("upload.name", { kind: kind.toUpperCase(), name: firstCharacters(ending, 12).toUpperCase() });
  const stored = await shell.files.put(bytes, limit);
  return ok({ name: plainFileName(upload.name, ending), mime: MIMES[kind], ...stored });
}

/** Writes the row of a received file. Returns its id. */
export async function recordUpload(
  db: Queryable,
  shell: Pick<Shell, "entropy">,
  actor: UserActor,
  received: ReceivedUpload,
  place: UploadPlace,
  now: Date,
): Promise<string> {
  const id = shell.entropy.id(now);
  await insertFile(db, { id, ownerId: actor.organisationId, uploadedBy: actor.userId, uploadedAt: now, ...place, ...received });
  return id;
}
