import { objectionWords } from "~/copy/objection/objection";
import type { ObjectionPage } from "~/reads/desk/verb-page";
import { Consequences, MoveConfirm, MoveForm, type VerbProps } from "../desk/verb-frame";
import { Card } from "../ui/card";
import { TextArea } from "../ui/text-fields";
import { ObjectionFacts } from "./objection-facts";
import { About } from "./objection-pages";

type Props = VerbProps<ObjectionPage>;

/** What became of an entrant's own objections. */
export function ownObjections({ lang, page }: Props) {
  const t = objectionWords[lang];
  return (
    <Card id="objections" title={t.card}>
      {page.objections.length === 0 ? <p>{t.none}</p> : null}
      {page.objections.map((objection) => (
        <div key={objection.id} className="space-y-3">
          <ObjectionFacts lang={lang} objection={objection} />
        </div>
      ))}
    </Card>
  );
}

/** An entrant objects to the result. */
export function fileObjection(props: Props) {
  const { lang, page, reply } = props;
  const t = objectionWords[lang];
  const common = { lang, reply };
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.answered(page.limits.objectionReply), t.named, t.withdrawable]} />
      <MoveForm of={props} button={t.file} autosave>
        <TextArea {...common} name="digest" label={t.digest} hint={t.digestHint} rows={4} />
        <TextArea {...common} name="statement" label={t.statement} hint={t.statementHint} rows={8} />
      </MoveForm>
    </>
  );
}

/** It takes back the one that stands. */
export function withdrawObjection(props: Props) {
  const { lang, page } = props;
  const t = objectionWords[lang];
  return (
    <MoveConfirm of={props} title={t.withdrawTitle} consequences={[t.withdrawable]} confirmLabel={t.withdraw}>
      <About page={page} />
    </MoveConfirm>
  );
}
