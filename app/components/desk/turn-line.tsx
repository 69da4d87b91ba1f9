import type { Lang } from "~/copy/define";
import { automaticTurn, turnLead } from "~/copy/moves/due";
import { turnSentence } from "~/copy/moves/moves";
import type { TimedTurn } from "~/reads/desk/deadline";
import { LateTurns, lateOf } from "../lateness/late-turns";
import { UntilCell } from "./cells";

type Props = { readonly lang: Lang; readonly turns: readonly TimedTurn[] };

/** What is late, a line each; then 当前责任方: whose turn it is, with what, and by when. The same sentence on every page. */
export function TurnLine({ lang, turns }: Props) {
  if (turns.length === 0) return null;
  return (
    <div>
      <LateTurns lang={lang} turns={turns} />
      <span className="font-semibold">{turnLead(lang, turns)}</span>
      {turns.map((turn, index) => (
        <span key={`${turn.party} ${turn.verb}`}>
          {index > 0 ? (lang === "zh" ? "；" : "; ") : null}
          {automaticTurn(lang, turn) ?? turnSentence(lang, turn.party, turn.verb)}
          {turn.due && !lateOf(turn) && !automaticTurn(lang, turn) ? (
            <>
              {lang === "zh" ? "，" : ", "}
              <UntilCell lang={lang} turn={turn} />
            </>
          ) : null}
        </span>
      ))}
    </div>
  );
}
