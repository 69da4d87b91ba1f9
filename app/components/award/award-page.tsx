import { contract } from "~/copy/contract/contract";
import { type ContractProps, MoveConfirm } from "../desk/verb-frame";
import { TextArea } from "../ui/text-fields";

/** The drawn agency confirms: what it must do then, by when, and what silence costs. */
export function confirmAward(props: ContractProps) {
  const { lang, page } = props;
  const t = contract[lang].confirm;
  return (
    <MoveConfirm
      of={props}
      title={t.title}
      consequences={[t.sign(page.limits.sign), t.void(page.limits.void), t.price, t.silence]}
      confirmLabel={t.button}
    />
  );
}

/** It declines, with a reason: the next drawn is called. */
export function declineAward(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = contract[lang].decline;
  return (
    <MoveConfirm of={props} title={t.title} consequences={[t.next(page.alternatesLeft), t.record, t.relist]} confirmLabel={t.button}>
      <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
    </MoveConfirm>
  );
}
