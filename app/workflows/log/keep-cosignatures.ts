import type { Tx } from "#db/client";
import { cosignedBefore, cosignedOf, isCloseBetween } from "#db/queries/log-witness";
import { forgetOvertaken, noteSigned, saveCosigned } from "#db/writes/log-witness";
import { type Cosignature, withCosignatures } from "~/domain/verifiable/cosignature";
import { formatKey } from "~/domain/verifiable/note";

/** A signed checkpoint of a log, and who cosigned it; both were verified. */
export type Cosigned = {
  readonly log: number;
  readonly size: number;
  readonly note: string;
  readonly signed: readonly Cosignature[];
};

/**
 * Keeps a checkpoint with its cosignatures, together with those that came before. The first that covers a close is kept for good (exact log,
 * witnesses); the others go when a later one follows. Under the lock of the log's row.
 */
export async function keepCosignatures(tx: Tx, { log, size, note, signed }: Cosigned): Promise<void> {
  const [first] = signed.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  if (!first) return;
  const known = await cosignedOf(tx, log, size);
  const before = (await cosignedBefore(tx, log, size))?.size ?? 0;
  const kept = known?.kept || (await isCloseBetween(tx, log, before, size));
  const at = known && known.at < first ? known.at : first;
  await saveCosigned(tx, { log, size, note: withCosignatures(known?.note ?? note, signed), at, kept });
  for (const { key, at: signedAt } of signed) await noteSigned(tx, log, formatKey(key), size, signedAt);
  await forgetOvertaken(tx, log);
}
