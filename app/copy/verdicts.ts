import type { FileVerdict } from "~/domain/selection/verify-file";
import type { Verdict, WithBeacon } from "~/domain/verifiable/verdict";
import type { Lang } from "./define";
import { AUCTION_ROWS, AUCTION_TELLER } from "./verdict/auction";
import { BID_TELLER, OPENED_BID_ROWS } from "./verdict/bid";
import { DRAW_TELLER } from "./verdict/draw";
import { DRAW_LOG_ROWS } from "./verdict/draw-log-rows";
import { DRAW_ROWS } from "./verdict/draw-rows";
import { type Rows, type Sentence, type Teller, tellFails, tellHolds } from "./verdict/frame";
import { LOG_ROWS, LOG_TELLER } from "./verdict/log";
import { OPENING_ROWS, OPENING_TELLER } from "./verdict/opening";
import { SELECTION_ROWS, SELECTION_TELLER } from "./verdict/selection";
import { tellUnreadable } from "./verdict/unreadable";

function tell<F extends WithBeacon, C extends string>(lang: Lang, verdict: Verdict<F, C>, teller: Teller<F>, rows: Rows<C>): Sentence {
  if (verdict.answer === "yes") return tellHolds(lang, verdict, teller);
  return verdict.answer === "no" ? tellFails(lang, verdict, teller.kind, rows) : tellUnreadable(lang, verdict);
}

/** One plain sentence for the check of a file of any kind, and the exit code: 0 it holds, 1 it fails and why that matters, 2 it is no such file. */
export function verdictSentence(lang: Lang, file: FileVerdict): Sentence {
  switch (file.kind) {
    case "draw":
      return tell(lang, file.verdict, DRAW_TELLER, { ...DRAW_ROWS, ...DRAW_LOG_ROWS });
    case "selection":
      return tell(lang, file.verdict, SELECTION_TELLER, SELECTION_ROWS);
    case "auction":
      return tell(lang, file.verdict, AUCTION_TELLER, AUCTION_ROWS);
    case "bid":
      return tell(lang, file.verdict, BID_TELLER, OPENED_BID_ROWS);
    case "opening":
      return tell(lang, file.verdict, OPENING_TELLER, OPENING_ROWS);
    case "log":
      return tell(lang, file.verdict, LOG_TELLER, LOG_ROWS);
    case null:
      return tellUnreadable(lang, file.verdict);
  }
}
