export { tellWeighed } from "~/copy/verdict/weighed";

import { type BringCode, type Raw, readBrought } from "~/domain/selection/bring";
import type { Brought } from "~/domain/verifiable/weigh";

/** Which field a dropped file fills: a committee and a close name themselves, everything else is a receipt. */
function kindOf(text: string): "committee" | "close" | "receipt" {
  if (text.includes('"mingxuan-committee/2"') && !text.includes('"mingxuan-close/1"')) return "committee";
  return text.includes('"mingxuan-close/1"') && !text.includes('"checkpoint"') ? "close" : "receipt";
}

/** What the reader typed or dropped on the page; or the page's sentence for the first part of it that cannot be read. */
export async function readEvidence(form: HTMLFormElement): Promise<Brought | null | string> {
  const data = new FormData(form);
  const typed = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  const dropped: Partial<Record<"committee" | "close" | "receipt", string>> = {};
  for (const file of data.getAll("files")) {
    if (typeof file === "string" || file.size === 0) continue;
    const text = (await file.text()).replace(/^\ufeff/, "");
    dropped[kindOf(text)] = text;
  }
  const raw: Raw = {
    committee: dropped.committee ?? typed("committee"),
    close: dropped.close ?? null,
    receipt: dropped.receipt ?? typed("receipt"),
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
