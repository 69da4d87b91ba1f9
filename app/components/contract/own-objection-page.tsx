import { dueText } from "~/copy/due";
import { objectionWords } from "~/copy/objection";
import { doneText, verbPages } from "~/copy/verb-pages";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { TextArea } from "../ui/text-fields";
import { deskOf } from "./desk";
import { DoneNotice } from "./done-notice";
import { ObjectionFacts } from "./objection-facts";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** An entrant objects to the result, sees what became of its objections, and may take one back. */
export function OwnObjectionPage({ done, ...props }: VerbProps & { readonly done: string | null }) {
  const { lang, page, now, reply } = props;
  const t = objectionWords[lang];
  const common = { lang, reply };
  const own = (
    <Card id="objections" title={t.card}>
      {page.objections.length === 0 ? <p>{t.none}</p> : null}
      {page.objections.map((objection) => (
        <div key={objection.id} className="space-y-3">
          <ObjectionFacts lang={lang} objection={objection} />
          {objection.moves.includes("withdraw-objection") ? (
            <ActionForm lang={lang} verb="withdraw-objection" revision={objection.revision} id={`withdraw-${objection.id}`}>
              <input type="hidden" name="objection" value={objection.id} />
              <Button look="danger">{t.withdraw}</Button>
            </ActionForm>
          ) : null}
        </div>
      ))}
    </Card>
  );
  return (
    <VerbFrame {...props} before={<DoneNotice lang={lang} text={doneText(lang, done)} number={page.head.number} />} facts={own}>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences
        lang={lang}
        sentences={[t.periodEnd(dueText(lang, page.objectionDue)), t.answered(page.limits.objectionReply), t.named, t.withdrawable]}
      />
      <ActionForm {...common} revision={page.head.revision} autosave={`own-objection:${page.head.id}`}>
        <SeenAt now={now} />
        <TextArea {...common} name="digest" label={t.digest} hint={t.digestHint} rows={4} />
        <TextArea {...common} name="statement" label={t.statement} hint={t.statementHint} rows={8} />
        <ButtonRow>
          <Button look="danger">{t.file}</Button>
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}
