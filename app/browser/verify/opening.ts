import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of a committee's opening. */
export function checkOpening(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/opening")).tellOpening,
    rows: async () => (await import("~/copy/verdict/opening-rows")).OPENING_ROWS,
  };
  return told(lang, "opening", verifyCommitteeOpening(json), words, brought);
}
