import { objectionWords } from "~/copy/objection/objection";
import type { ObjectionPage } from "~/reads/desk/verb-page";
import { MoveConfirm, MoveForm, type VerbProps } from "../desk/verb-frame";
import { TextArea } from "../ui/text-fields";
import { About } from "./objection-pages";

type Props = VerbProps<ObjectionPage>;

/** The purchaser answers an objection: an agent drafts. */
export function draftAnswer(props: Props) {
  const { lang, page, reply } = props;
  const t = objectionWords[lang];
  return (
    <MoveForm of={props} button={t.saveDraft} autosave>
      <About page={page} />
      <p className="text-ink-soft max-w-3xl">{t.answerLead}</p>
      <TextArea
        lang={lang}
        reply={reply}
        name="answer"
        label={t.answer}
        hint={t.answerHint}
        rows={8}
        defaultValue={page.objection?.answer ?? ""}
      />
    </MoveForm>
  );
}

/** An approver signs, or gives the draft back. */
export function signAnswer(props: Props) {
  const { lang, page } = props;
  const t = objectionWords[lang];
  return (
    <>
      <MoveConfirm of={props} title={t.signTitle} consequences={[t.signPublic, t.signOther]} confirmLabel={t.sign}>
        <About page={page} />
      </MoveConfirm>
      {returnAnswer({ ...props, reply: null })}
    </>
  );
}

/** Gives the draft back: alone on the page for whoever drafted it and must not sign. */
export function returnAnswer(props: Props) {
  const { lang, page } = props;
  return (
    <MoveForm of={props} as="return-answer" button={objectionWords[lang].giveBack}>
      <About page={page} />
    </MoveForm>
  );
}

/** Why it is given back and not signed. */
export const notSigned = ({ lang }: Props) => <p className="text-ink-soft max-w-3xl">{objectionWords[lang].signOther}</p>;
