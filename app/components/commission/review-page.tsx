import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { ReviewPage } from "~/reads/approval-page";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { departmentBase, departmentList, officeBase, officeList } from "./desks";
import { movePath } from "./move-buttons";
import { MoveUnavailable } from "./move-unavailable";
import { NoticeBody } from "./notice-body";
import { ChangesCard, ChecksCard, SplittingCard } from "./review-panels";
import { Typed } from "./term-value";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly page: ReviewPage;
  readonly now: Date;
  readonly reply: FormReply | null;
  /** approve: the department's approver; publish: the office's format check. */
  readonly verb: "approve" | "publish";
};

const words = (lang: Lang, verb: Props["verb"]) => {
  const t = posting[lang];
  return verb === "approve"
    ? { title: t.approveTitle, lead: t.approveLead, yes: t.approve, no: t.sendBack, back: "send-back" as const }
    : { title: t.publishTitle, lead: t.publishLead, yes: t.publish, no: t.returnIt, back: "return" as const };
};

/** One page on which a commission is judged: what changed since the last return, the checks passed, the notice itself, yes or no. */
export function ReviewPageView({ lang, page, now, reply, verb }: Props) {
  const t = posting[lang];
  const { head, notice, review } = page;
  const isOffice = verb === "publish";
  const base = isOffice ? officeBase(head.id) : departmentBase(head.id);
  const w = words(lang, verb);
  const may = head.moves.includes(verb);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} now={now} base={base} list={isOffice ? officeList(lang) : departmentList(lang)} page={w.title} />
      {may ? <p className="text-ink-soft">{w.lead}</p> : null}
      {page.drafter ? (
        <p>
          {t.drafter} <Typed lang={lang} text={page.drafter} /> · {t.waitedDays(page.waitedDays)}
        </p>
      ) : null}
      {!may && page.isOwnDraft && head.status === "awaiting_approval" ? (
        <Notice lang={lang} tone="warning">
          {t.ownDraft}
        </Notice>
      ) : may ? null : (
        <MoveUnavailable lang={lang} head={head} base={base} reply={reply} />
      )}
      <ChangesCard lang={lang} review={review} />
      <ChecksCard lang={lang} review={review} />
      <SplittingCard lang={lang} review={review} />
      <NoticeBody lang={lang} view={notice} />
      {may ? (
        <ActionForm lang={lang} reply={reply} revision={head.revision}>
          <ButtonRow>
            <Button>{w.yes}</Button>
            <LinkButton href={href(lang, movePath(base, w.back))}>{w.no}</LinkButton>
          </ButtonRow>
        </ActionForm>
      ) : null}
    </div>
  );
}
