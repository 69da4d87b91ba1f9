import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk";
import { posting } from "~/copy/posting";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ReviewPage } from "~/reads/approval-page";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Notice } from "../ui/notice";
import { departmentList, officeList } from "./desks";
import { movePath } from "./move-buttons";
import { MoveUnavailable } from "./move-unavailable";
import { NoticeBody } from "./notice-body";
import { ChangesCard, ChecksCard, SplittingCard } from "./review-panels";
import { Typed } from "./term-value";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly page: ReviewPage;
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
export function ReviewPageView({ lang, page, reply, verb }: Props) {
  const t = posting[lang];
  const { head, notice, review } = page;
  const isOffice = verb === "publish";
  const base = isOffice ? paths.office.work(head.id) : paths.department.work(head.id);
  const w = words(lang, verb);
  const may = head.moves.includes(verb);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={head} base={base} list={isOffice ? officeList(lang) : departmentList(lang)} page={w.title} />
      {may ? <ErrorSummary lang={lang} reply={reply} /> : null}
      <div className="space-y-1">
        {page.drafter ? (
          <p>
            <span className="font-semibold">{t.drafter}</span>
            {lang === "zh" ? "：" : ": "}
            <Typed lang={lang} text={page.drafter} />
            {page.waitedDays === null ? null : ` · ${desk[lang].waited(page.waitedDays)}`}
          </p>
        ) : null}
        {may ? <p className="text-ink-soft">{w.lead}</p> : null}
      </div>
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
      <section className="space-y-6" aria-labelledby="as-public">
        <h2 id="as-public" className="pt-2">
          {t.asPublic}
        </h2>
        <NoticeBody lang={lang} view={notice} level={3} />
      </section>
      {may ? (
        <div className="decision-bar">
          <ActionForm lang={lang} reply={reply} revision={head.revision} quiet>
            <ButtonRow>
              <Button>{w.yes}</Button>
              <LinkButton href={href(lang, movePath(base, w.back))}>{w.no}</LinkButton>
            </ButtonRow>
          </ActionForm>
        </div>
      ) : null}
    </div>
  );
}
