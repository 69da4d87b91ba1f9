import type { Lang } from "~/copy/define";
import { officeVerbs } from "~/copy/desk/office-verbs";
import { methodWords } from "~/copy/methods/words";
import { formatDateTime } from "~/copy/values";
import type { ContractPage } from "~/reads/desk/verb-page";
import { type ContractProps, MoveConfirm } from "../desk/verb-frame";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { SummaryList } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";

/** What a hold does where the commission stands: the close moves while registration is open, a locked roster stays, a draw is done with. */
function holdConsequences(lang: Lang, { head, provider }: ContractPage): string[] {
  const t = officeVerbs[lang].hold;
  if (head.status === "published") return [t.stops, t.publicBefore, t.moves(methodWords(lang, head.method).noun)];
  return provider ? [t.stops, t.public] : [t.stops, t.publicBefore, t.frozen];
}

/** The office stops everything, with a public reason. */
export function setHold(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = officeVerbs[lang];
  return (
    <MoveConfirm of={props} title={t.hold.title} consequences={holdConsequences(lang, page)} confirmLabel={t.hold.button}>
      <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
    </MoveConfirm>
  );
}

/** Since when and why it is on hold. */
export function holdFacts({ lang, page: { hold } }: ContractProps) {
  const t = officeVerbs[lang];
  return hold ? (
    <Card>
      <SummaryList
        lang={lang}
        rows={[
          { key: "since", label: t.lift.since, value: formatDateTime(lang, hold.since) },
          { key: "because", label: t.lift.because, value: <Typed lang={lang} text={hold.reason} /> },
        ]}
      />
    </Card>
  ) : null;
}

/** The office lifts its hold; the clocks go on with what was left. */
export function liftHold(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = officeVerbs[lang];
  return (
    <MoveConfirm
      of={props}
      title={t.lift.title}
      consequences={[
        t.lift.resume,
        ...(page.head.status === "published" ? [t.lift.registration(methodWords(lang, page.head.method).noun)] : []),
      ]}
      confirmLabel={t.lift.button}
    >
      <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint} rows={4} />
    </MoveConfirm>
  );
}
