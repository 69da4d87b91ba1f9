import { contract } from "~/copy/contract";
import { href } from "~/lib/lang";
import { ConfirmPanel } from "../ui/confirm-panel";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { ContractFacts } from "./facts";
import { SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The side that did not file confirms, with the comparison and the document before its eyes; or rejects with a reason. */
export function AnswerFilingPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = contract[lang].answer;
  const isReject = page.verb === "reject-filing";
  return (
    <VerbFrame {...props} facts={<ContractFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={isReject ? t.rejectTitle : t.confirmTitle}
        consequences={isReject ? [t.reject, t.refile(page.limits.answerFiling)] : [t.confirm, t.silence]}
        confirmLabel={isReject ? t.rejectButton : t.confirmButton}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
        danger={isReject}
      >
        <SeenAt now={now} />
        {isReject ? <TextArea lang={lang} reply={reply} name="reason" label={t.rejectReason} hint={t.rejectHint} rows={4} /> : null}
      </ConfirmPanel>
    </VerbFrame>
  );
}
