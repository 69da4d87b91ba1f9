import { z } from "zod";
import type { Refusal } from "~/domain/kernel/decision";
import { files, requiredFile } from "../files";

/** A sealed file is somewhat longer than what is in it; the exact bound is asked where it is taken. */
const SEALED = { kinds: ["age"], megabytes: 30 } as const;

/** A sealed price: cipher text alone. The cost sheet has a field of its own, because it is the first file beside the price. */
export const bidForm = z.object({ bid: requiredFile(SEALED), sheet: requiredFile(SEALED), files: files(SEALED) });

/** The field at which a refusal of a sealed price stands; null where it is about the whole. */
export function bidField({ reason, detail }: Refusal): string | null {
  if (reason === "bid.no-sheet") return "sheet";
  if (reason === "bid.too-many-files" || reason === "bid.files-too-large") return "files";
  if (reason !== "bid.not-taken") return null;
  return detail?.file === undefined ? "bid" : Number(detail.file) === 1 ? "sheet" : "files";
}
