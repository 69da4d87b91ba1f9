import type { Lang } from "~/copy/define";
import { turnSentence } from "~/copy/moves";
import { posting } from "~/copy/posting";
import { HELD_WORDS } from "~/copy/status";
import { formatAwaitingCalendar, formatDue } from "~/copy/values";
import type { Turn } from "~/domain/lifecycle/turn";
import { Light } from "../ui/light";

type Props = { readonly lang: Lang; readonly turns: readonly Turn[]; readonly now: Date };

function Due({ lang, due, now }: { readonly lang: Lang; readonly due: Turn["due"]; readonly now: Date }) {
  if (!due) return null;
  if ("stopped" in due) return <span className="text-ink-soft"> · {HELD_WORDS[lang]}</span>;
  if ("calendar" in due) return <span className="text-ink-soft"> · {formatAwaitingCalendar(lang, due.calendar)}</span>;
  const words = formatDue(lang, due.at);
  return (
    <>
      {" · "}
      {due.at <= now ? (
        <Light lang={lang} colour="red">
          {posting[lang].overdue} {words}
        </Light>
      ) : (
        words
      )}
    </>
  );
}

/** 当前责任方: whose turn it is, with what, and by when; the same sentence on every page. */
export function TurnLine({ lang, turns, now }: Props) {
  if (turns.length === 0) return null;
  return (
    <div>
      <span className="font-semibold">{posting[lang].turnTitle}</span>
      {lang === "zh" ? "：" : ": "}
      {turns.map((turn, index) => (
        <span key={`${turn.party} ${turn.verb}`}>
          {index > 0 ? (lang === "zh" ? "；" : "; ") : null}
          {turnSentence(lang, turn.party, turn.verb)}
          <Due lang={lang} due={turn.due} now={now} />
        </span>
      ))}
    </div>
  );
}
