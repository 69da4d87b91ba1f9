import { contract } from "~/copy/contract/contract";
import { type ContractProps, MoveConfirm } from "../desk/verb-frame";
import { TextArea } from "../ui/text-fields";

/** The side that did not file confirms, with the comparison and the document before its eyes; or rejects with a reason. */
export function answerFiling(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = contract[lang].answer;
  const isReject = page.verb === "reject-filing";
  return (
    <MoveConfirm
      of={props}
      title={isReject ? t.rejectTitle : t.confirmTitle}
      consequences={isReject ? [t.reject, t.refile(page.limits.answerFiling)] : [t.confirm, t.silence]}
      confirmLabel={isReject ? t.rejectButton : t.confirmButton}
    >
      {isReject ? <TextArea lang={lang} reply={reply} name="reason" label={t.rejectReason} hint={t.rejectHint} rows={4} /> : null}
    </MoveConfirm>
  );
}
