import type { FileVerdict } from "~/domain/selection/verify-file";
import { judge } from "~/domain/verifiable/judge";
import type { ArtefactKind, Verdict, WithClaim } from "~/domain/verifiable/verdict";
import type { Brought } from "~/domain/verifiable/weigh";
import type { Lang } from "../define";
import { tellAuction } from "../verdict/auction";
import { AUCTION_ROWS } from "../verdict/auction-rows";
import { tellBid } from "../verdict/bid";
import { OPENED_BID_ROWS } from "../verdict/bid-rows";
import { tellDraw } from "../verdict/draw";
import { DRAW_ROWS } from "../verdict/draw-rows";
import { tellFails } from "../verdict/fails";
import type { Rows, Teller, Told } from "../verdict/frame";
import { tellHolds } from "../verdict/holds";
import { tellLog } from "../verdict/log";
import { LOG_ROWS } from "../verdict/log-rows";
import { tellOpening } from "../verdict/opening";
import { OPENING_ROWS } from "../verdict/opening-rows";
import { headedReceipt, tellReceipt } from "../verdict/receipt";
import { RECEIPT_ROWS } from "../verdict/receipt-rows";
import { tellSelection } from "../verdict/selection";
import { SELECTION_ROWS } from "../verdict/selection-rows";
import { tellUnreadable } from "../verdict/unreadable";
import { tellWeighed } from "../verdict/weighed";

/** The verdict of a file of any kind: 0 all is shown, 3 right but not shown to be fair, 1 it fails and why that matters, 2 it is no such file. */
export function tellVerdict(lang: Lang, file: FileVerdict, brought: Brought | null): Told {
  const tell = <F extends WithClaim, C extends string>(
    kind: ArtefactKind,
    verdict: Verdict<F, C>,
    teller: Teller<F>,
    rows: Rows<C>,
  ): Told => {
    if (verdict.answer === "yes") {
      const { facts } = verdict;
      return brought || facts.claim.lock
        ? tellWeighed(lang, kind, facts, brought, teller)
        : tellHolds(lang, kind, facts, judge(facts.claim), teller);
    }
    return verdict.answer === "no" ? tellFails(lang, kind, verdict, rows) : tellUnreadable(lang, verdict);
  };
  switch (file.kind) {
    case "draw":
      return { ...tell("draw", file.verdict, tellDraw, DRAW_ROWS), course: file.course ?? null };
    case "selection":
      return tell("selection", file.verdict, tellSelection, SELECTION_ROWS);
    case "auction":
      return tell("auction", file.verdict, tellAuction, AUCTION_ROWS);
    case "bid":
      return tell("bid", file.verdict, tellBid, OPENED_BID_ROWS);
    case "opening":
      return tell("opening", file.verdict, tellOpening, OPENING_ROWS);
    case "log":
      return tell("log", file.verdict, tellLog, LOG_ROWS);
    case "receipt":
      return headedReceipt(lang, file.verdict, tell("receipt", file.verdict, tellReceipt, RECEIPT_ROWS));
    case null:
      return tellUnreadable(lang, file.verdict);
  }
}
