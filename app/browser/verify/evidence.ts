export { tellWeighed } from "~/copy/verdict/weighed";

import { type BringCode, type Raw, readBrought } from "~/domain/selection/bring";
import type { Brought } from "~/domain/verifiable/weigh";

type Dropped = "committee" | "close" | "lock" | "receipt";

/** What a dropped file is: a committee and a close name themselves, a checkpoint stands only with an event of the log, or in a receipt. */
function kindOf(text: string): Dropped {
  if (text.includes('"mingxuan-receipt/1"')) return "receipt";
  if (text.includes('"checkpoint"')) return "lock";
  if (text.includes('"mingxuan-close/1"')) return "close";
  return text.includes('"mingxuan-committee/2"') ? "committee" : "receipt";
}

/** What the reader typed or dropped on the page; or the page's sentence for the first part of it that cannot be read. */
export async function readEvidence(form: HTMLFormElement): Promise<Brought | null | string> {
  const data = new FormData(form);
  const typed = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  const dropped: Partial<Record<Dropped, string>> = {};
  for (const file of data.getAll("files")) {
    if (typeof file === "string" || file.size === 0) continue;
    const text = (await file.text()).replace(/^\ufeff/, "");
    dropped[kindOf(text)] = text;
  }
  const receipt = dropped.receipt ?? typed("receipt");
  // The time that the reader states is the receipt's. Beside a receipt, an event of the log shows only what was closed.
  const [close, said] = receipt === null ? [dropped.close, dropped.lock] : [dropped.lock ?? dropped.close, receipt];
  const raw: Raw = {
    committee: dropped.committee ?? typed("committee"),
    close: close ?? null,
    receipt: said ?? null,
    receivedBefore: typed("received-before"),
    logKey: typed("log-key")?.trim() ?? null,
    witnesses: (typed("witness") ?? "").split(/\s+/).filter((key) => key !== ""),
  };
  const reply = readBrought(raw);
  return reply.ok ? reply.brought : (form.dataset[WORDS[reply.code]] ?? "");
}

/** Where the page keeps its sentence for each. */
const WORDS: Readonly<Record<BringCode, string>> = {
  committee: "wordsCommittee",
  close: "wordsClose",
  receipt: "wordsReceipt",
  "received-before": "wordsReceivedBefore",
  "log-key": "wordsKeys",
  witness: "wordsKeys",
};
