import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { checkedCourse } from "~/domain/verifiable/course";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of a draw's proof. */
export async function checkDraw(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/draw")).tellDraw,
    rows: async () => (await import("~/copy/verdict/draw-rows")).DRAW_ROWS,
  };
  const verdict = verifyDrawProof(json);
  return { ...(await told(lang, "draw", verdict, words, brought)), course: checkedCourse(json, verdict) };
}
