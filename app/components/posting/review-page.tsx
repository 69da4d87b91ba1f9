import { desk } from "~/copy/desk/desk";
import { posting } from "~/copy/posting/posting";
import { href } from "~/lib/lang";
import { movePath } from "~/lib/paths";
import type { PageBy } from "~/reads/desk/verb-page";
import { deskOf } from "../desk/desk-of";
import { MoveForm, type VerbProps } from "../desk/verb-frame";
import { NoticeBody } from "../notice/notice-body";
import { LinkButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { ChangesCard, ChecksCard, SplittingCard } from "./review-panels";
import { Typed } from "./term-value";

type Props = VerbProps<PageBy["review"]>;

/** The department's approver, or the office's format check: what to look at, and the two answers. */
const words = ({ lang, page }: Props) => {
  const t = posting[lang];
  return page.verb === "approve"
    ? { lead: t.approveLead, yes: t.approve, no: t.sendBack, back: "send-back" as const }
    : { lead: t.publishLead, yes: t.publish, no: t.returnIt, back: "return" as const };
};

/** What is wrong with the press, as its button stands below everything, and what is judged here. */
export function judgeLead(props: Props) {
  const { lang, reply } = props;
  return (
    <>
      <ErrorSummary lang={lang} reply={reply} />
      <p className="text-ink-soft">{words(props).lead}</p>
    </>
  );
}

/** What a commission is judged by: what changed since the last return, the checks passed, the notice itself. */
export function postingFacts({ lang, page }: Props) {
  const t = posting[lang];
  const { notice, review } = page;
  return (
    <>
      {page.drafter ? (
        <p>
          <span className="font-semibold">{t.drafter}</span>
          {lang === "zh" ? "：" : ": "}
          <Typed lang={lang} text={page.drafter} />
          {page.waitedDays === null ? null : ` · ${desk[lang].waited(page.waitedDays)}`}
        </p>
      ) : null}
      <ChangesCard lang={lang} review={review} />
      <ChecksCard lang={lang} review={review} />
      <SplittingCard lang={lang} review={review} />
      <section className="space-y-6" aria-labelledby="as-public">
        <h2 id="as-public" className="pt-2">
          {t.asPublic}
        </h2>
        <NoticeBody lang={lang} view={notice} level={3} />
      </section>
    </>
  );
}

/** Yes, or on to the page of the remarks. */
export function judge(props: Props) {
  const { lang, page } = props;
  const w = words(props);
  const { base } = deskOf(lang, page.desk, page.head.id);
  const no = <LinkButton href={href(lang, movePath(base, "commission", w.back))}>{w.no}</LinkButton>;
  return (
    <div className="decision-bar">
      <MoveForm of={props} button={w.yes} back={no} quiet />
    </div>
  );
}
