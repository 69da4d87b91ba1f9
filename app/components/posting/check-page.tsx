import { termLabel } from "~/copy/methods/words";
import { posting } from "~/copy/posting/posting";
import { reasonText } from "~/copy/refusals/reasons";
import { termOf } from "~/domain/commission/posting-checks";
import { sectionOf } from "~/domain/commission/sections";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PageBy } from "~/reads/desk/verb-page";
import { MoveForm, type VerbProps } from "../desk/verb-frame";
import { NoticeBody } from "../notice/notice-body";
import { LinkButton } from "../ui/button";
import { Checkbox } from "../ui/choice-fields";
import { Notice } from "../ui/notice";
import { ChecksCard, SplittingCard } from "./review-panels";

/** All that keeps the draft from being handed in, at once: what is missing and what a rule refuses, each with its section. */
function wrongWith({ lang, page: { missing, notice, review } }: VerbProps<PageBy["draft"]>) {
  const gaps = missing.map(({ term, section }) => ({
    ...{ key: term, section },
    text: posting[lang].missingTerm(termLabel(lang, notice.method, term)),
  }));
  const refusals = review.checks.filter(({ check }) => check !== "complete").flatMap((each) => each.refusals);
  const broken = refusals.map((refusal) => {
    const term = termOf(refusal);
    const text = reasonText(lang, refusal.reason, refusal.detail);
    return { key: `${refusal.reason} ${text}`, section: term && sectionOf(term), text };
  });
  return [...gaps, ...broken];
}

/** Check your answers: the notice as the public will see it, what is missing, the checks; then submit. */
export function submit(props: VerbProps<PageBy["draft"]>) {
  const { lang, page, reply } = props;
  const t = posting[lang];
  const { head, notice, review } = page;
  const wrong = wrongWith(props);
  return (
    <>
      <p className="text-ink-soft">{t.checkLead}</p>
      {wrong.length > 0 ? (
        <Notice lang={lang} tone="warning" title={t.wrongTitle(wrong.length)}>
          <ul className="list-disc ps-6">
            {wrong.map(({ key, section, text }) => (
              <li key={key}>{section ? <a href={href(lang, paths.department.section(head.id, section))}>{text}</a> : text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <NoticeBody lang={lang} view={notice} changeHref={(section) => href(lang, paths.department.section(head.id, section))} />
      <ChecksCard lang={lang} review={review} />
      <SplittingCard lang={lang} review={review} />
      <MoveForm
        of={props}
        button={t.submit}
        back={<LinkButton href={href(lang, paths.department.edit(head.id))}>{t.taskTitle}</LinkButton>}
      >
        <Checkbox lang={lang} name="declared" label={t.submitDeclare} reply={reply} />
      </MoveForm>
    </>
  );
}
