import type { Lang } from "~/copy/define";
import { termLabel } from "~/copy/methods/words";
import { posting } from "~/copy/posting";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { DraftPage } from "~/reads/draft-page";
import type { PostingReview } from "~/reads/posting-review";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Checkbox } from "../ui/choice-fields";
import { Notice } from "../ui/notice";
import { departmentList } from "./desks";
import { MoveUnavailable } from "./move-unavailable";
import { NoticeBody } from "./notice-body";
import { ChecksCard, SplittingCard } from "./review-panels";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly page: DraftPage & { readonly review: PostingReview };
  readonly reply: FormReply | null;
};

/** Check your answers: the notice as the public will see it, what is missing, the checks; then submit. */
export function CheckPage({ lang, page, reply }: Props) {
  const t = posting[lang];
  const { head, missing, notice, review } = page;
  const base = paths.department.work(head.id);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={departmentList(lang)} page={t.checkTitle} />
      {head.moves.includes("submit") ? (
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
          <ActionForm lang={lang} reply={reply} revision={head.revision}>
            <Checkbox lang={lang} name="declared" label={t.submitDeclare} reply={reply} />
            <ButtonRow>
              <Button>{t.submit}</Button>
              <LinkButton href={href(lang, paths.department.edit(head.id))}>{t.taskTitle}</LinkButton>
            </ButtonRow>
          </ActionForm>
        </>
      ) : (
        <MoveUnavailable lang={lang} head={head} base={base} reply={reply} />
      )}
    </div>
  );
}
