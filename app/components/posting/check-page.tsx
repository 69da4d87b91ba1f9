import { termLabel } from "~/copy/methods/words";
import { posting } from "~/copy/posting/posting";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PageBy } from "~/reads/desk/verb-page";
import { MoveForm, type VerbProps } from "../desk/verb-frame";
import { NoticeBody } from "../notice/notice-body";
import { LinkButton } from "../ui/button";
import { Checkbox } from "../ui/choice-fields";
import { Notice } from "../ui/notice";
import { ChecksCard, SplittingCard } from "./review-panels";

/** Check your answers: the notice as the public will see it, what is missing, the checks; then submit. */
export function submit(props: VerbProps<PageBy["draft"]>) {
  const { lang, page, reply } = props;
  const t = posting[lang];
  const { head, missing, notice, review } = page;
  return (
    <>
      <p className="text-ink-soft">{t.checkLead}</p>
      {missing.length > 0 ? (
        <Notice lang={lang} tone="warning" title={t.missingTitle}>
          <ul className="list-disc ps-6">
            {missing.map(({ term, section }) => (
              <li key={term}>
                <a href={href(lang, paths.department.section(head.id, section))}>{termLabel(lang, notice.method, term)}</a>
              </li>
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
