import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyReplay } from "~/domain/selection/replay";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of a selection with its result. */
export function checkSelection(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/selection")).tellSelection,
    rows: async () => (await import("~/copy/verdict/selection-rows")).SELECTION_ROWS,
  };
  return told(lang, "selection", verifyReplay(json), words, brought);
}
