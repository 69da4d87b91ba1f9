import type { Json } from "~/domain/kernel/jcs";
import {
  type ActReceipt,
  type ActReceiptCode,
  checkActReceipt,
  type ReceiptStanding,
  readActReceipt,
} from "~/domain/verifiable/act-receipt";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import type { Claim } from "~/domain/verifiable/judge";
import { fails, holds, unlike, type Verdict } from "~/domain/verifiable/verdict";

export type ReceiptFacts = {
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  /** The code or the opaque id of who did it, as far as the receipt tells. */
  readonly who: string;
  readonly standing: ReceiptStanding;
  readonly claim: Claim;
};

function claimOf(act: ActReceipt, standing: ReceiptStanding): Claim {
  const nothing = { draw: null, beacon: null, older: false, locks: null, lock: null, commitment: null };
  const isLogged = standing.state === "logged";
  const without = !isLogged ? "no-witness" : standing.witnesses.length > 0 ? "witnessed" : "log-alone";
  return { ...nothing, eventId: act.leaf.subject, without, lockedAt: isLogged ? standing.witnessedAt : null, act };
}

/** Checks the receipt of an act against the log's key (exact log, receipts); without the key nothing can be said, as the file's own word is not believed. */
export function verifyReceiptFile(json: Json, trusted: TrustedKeys | null): Verdict<ReceiptFacts, ActReceiptCode> {
  const read = readActReceipt(json);
  if (!read.ok) return unlike(read.field, read.expected);
  if (!trusted) return { answer: "not-such-a-file", code: "log-key-missing" };
  const act = read.value;
  const checked = checkActReceipt(act, trusted);
  if (!checked.ok) return fails(checked.code);
  const { leaf, actor } = act;
  const { standing } = checked;
  const who = actor?.code ?? leaf.actor.org ?? leaf.actor.role;
  return holds({ kind: leaf.kind, subject: leaf.subject, at: new Date(leaf.t), who, standing, claim: claimOf(act, standing) });
}
