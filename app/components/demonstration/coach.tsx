import { Button, LinkButton } from "~/components/ui/button";
import type { Lang } from "~/copy/define";
import { coach as words } from "~/copy/demonstration/coach";
import { tour } from "~/copy/demonstration/tour";
import { turnText } from "~/copy/moves/due";
import { moveLabels, turnTask } from "~/copy/moves/moves";
import { formatDateTime } from "~/copy/values";
import type { TurnParty } from "~/domain/lifecycle/turn-party";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { ENDS, type LookingStep, type TourStep } from "~/lib/tour-marks";

/** Which sentence is said: of a step's page, of who has to act, or that this is no page of the tour. */
export type Saying =
  | LookingStep
  | "enter"
  | "entered"
  | "tooLate"
  | "forward"
  | "waiting"
  | "watchOwn"
  | "yours"
  | "yoursHere"
  | "others"
  | "time"
  | "closed"
  | "idle"
  | "elsewhere";

export type Coach = {
  readonly step: TourStep;
  /** Which of how many it is. */
  readonly number: number;
  readonly steps: number;
  readonly saying: Saying;
  /** What the tour's commission waits for. */
  readonly turn: { readonly party: TurnParty; readonly verb: AnyVerb; readonly due: { readonly at: Date } | null } | null;
  /** Where the one press of this page stands, when that is not in sight. */
  readonly link: string | null;
  /** The step that the button opens; null when the page's own press comes first, or nothing is left. */
  readonly next: TourStep | null;
  /** How far the button moves time before. */
  readonly jumpsTo: Date | null;
};

type Props = { readonly lang: Lang; readonly coach: Coach };

/** Where the page itself has a press that the step is about. */
const PRESSED_HERE: readonly Saying[] = ["tamper", "refuse", "enter"];

/** What the button will do, in the words of the step that it opens. */
function pressOf(lang: Lang, { step, next, saying, jumpsTo }: Coach & { readonly next: TourStep }): string {
  const t = words[lang];
  if (saying === "elsewhere") return t.back;
  const press = jumpsTo ? t.jump(formatDateTime(lang, jumpsTo)) : tour[lang].steps[next].press;
  return next === step ? press : t.next(press);
}

function linkWord(lang: Lang, { turn, step }: Coach): string {
  const t = words[lang];
  return step === "tamper" || !turn ? t.toPress : t.act(moveLabels[lang][turn.verb]);
}

/** The tour on the page that a step has opened: which step, what to look at here, the one press, and the way out. */
export function TourCoach({ lang, coach }: Props) {
  const t = words[lang];
  const { saying, turn, link, next, step } = coach;
  const facts = {
    task: turn ? turnTask(lang, turn.verb) : "",
    turn: turn ? turnText(lang, turn, false) : "",
    title: tour[lang].steps[step].title,
  };
  return (
    <aside className="tour-coach" aria-label={tour[lang].title}>
      <div className="wrap">
        <p>
          <strong>{t.step(coach.number, coach.steps)}</strong> {t.says[saying](facts)}
        </p>
        <form method="post" action={href(lang, paths.tour)}>
          {link ? (
            <span className={step === "tamper" ? "needs-script" : undefined}>
              <LinkButton small look="primary" href={href(lang, link)}>
                {linkWord(lang, coach)}
              </LinkButton>
            </span>
          ) : null}
          {next ? (
            <Button small look={PRESSED_HERE.includes(saying) ? "secondary" : "primary"} name="step" value={next}>
              {pressOf(lang, { ...coach, next })}
            </Button>
          ) : null}
          <Button small look="quiet" name="step" value={ENDS}>
            {t.end}
          </Button>
        </form>
      </div>
    </aside>
  );
}
