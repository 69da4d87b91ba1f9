import type { Lang } from "~/copy/define";
import { type BidWords, bidPage } from "~/copy/selection/bid-page";
import type { SealedLimits } from "~/domain/selection/sealed-files";
import type { OpeningNotice } from "~/domain/verifiable/opening-notice";
import { startChecked } from "./bid/checked";
import { type Facts, startEditor } from "./bid/editor";
import { part } from "./bid/fields";

/*
 * The page on which a price is sealed. What is typed stays in the fields of this page: they have no names and no form, nothing of them is
 * kept in the browser, and only cipher text is sent.
 */
const stage = document.querySelector<HTMLElement>("[data-bid]");
if (stage) start(stage);

function start(stage: HTMLElement): void {
  const lang: Lang = stage.dataset.lang === "en" ? "en" : "zh";
  const t: BidWords = bidPage[lang];
  const given = JSON.parse(stage.dataset.bid ?? "") as { notice: OpeningNotice; bidder: string; ceilingFen: number; limits: SealedLimits };
  const facts: Facts = { ...given, lang, t, sealer: stage.dataset.sealer ?? "" };
  const [edit, check] = [part(stage, "[data-edit]"), part(stage, "[data-check]")];
  const show = (checking: boolean) => {
    edit.hidden = checking;
    check.hidden = !checking;
    window.scrollTo(0, 0);
    part(stage, checking ? "#bid-check-title" : "[data-to-check]").focus();
  };
  const checked = startChecked(stage, facts, () => show(false));
  startEditor(stage, facts, async (bid) => {
    await checked(bid);
    show(true);
  });
  stage.hidden = false;
  // The way without a script stays where it was refused, else it waits folded.
  const offline = document.querySelector<HTMLDetailsElement>("[data-offline]");
  if (offline && !offline.querySelector("[data-error-summary]")) offline.open = false;
}
