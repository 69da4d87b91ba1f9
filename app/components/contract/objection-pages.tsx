import { dueText } from "~/copy/due";
import { officeVerbs } from "~/copy/office-verbs";
import { formatDay } from "~/copy/values";
import { verbPages } from "~/copy/verb-pages";
import { dateKey } from "~/domain/kernel/time";
import { href } from "~/lib/lang";
import { Typed } from "../commission/term-value";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { ConfirmPanel } from "../ui/confirm-panel";
import { SummaryList } from "../ui/summary-list";
import { DateField, TextArea, TextField } from "../ui/text-fields";
import { deskOf } from "./desk";
import { AwardFacts } from "./facts";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** An objection made in writing is recorded: who stays with the office, what it says is public, everything stops. */
export function RecordObjectionPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang].objection;
  const common = { lang, reply };
  return (
    <VerbFrame {...props} facts={<AwardFacts lang={lang} page={page} />}>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.stops, t.reply(page.limits.objectionReply)]} />
      <ActionForm {...common} revision={page.head.revision} autosave={`objection:${page.head.id}`}>
        <SeenAt now={now} />
        <TextField {...common} name="objector" label={t.objector} hint={t.objectorHint} autoComplete="off" />
        <DateField
          {...common}
          name="receivedOn"
          label={t.receivedOn}
          hint={t.receivedHint(dueText(lang, page.objectionDue))}
          defaultValue={dateKey(now)}
          max={dateKey(now)}
        />
        <TextArea {...common} name="digest" label={t.digest} hint={t.digestHint} rows={5} />
        <ButtonRow>
          <Button look="danger">{t.button}</Button>
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}

/** The decision: dismissed, the clocks go on; upheld, the selection has failed. */
export function DecideObjectionPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang].objection;
  const { objection } = page;
  const isUphold = page.verb === "uphold-objection";
  const facts = (
    <>
      {objection ? (
        <Card id="objection" title={t.standing}>
          <SummaryList
            lang={lang}
            rows={[
              { key: "objector", label: t.objector, value: <Typed lang={lang} text={objection.objector} /> },
              { key: "receivedOn", label: t.receivedOn, value: formatDay(lang, objection.receivedOn) },
              { key: "digest", label: t.digest, value: <Typed lang={lang} text={objection.digest} /> },
            ]}
          />
        </Card>
      ) : null}
      <AwardFacts lang={lang} page={page} />
    </>
  );
  return (
    <VerbFrame {...props} facts={facts}>
      <ConfirmPanel
        lang={lang}
        title={isUphold ? t.upholdTitle : t.dismissTitle}
        consequences={[isUphold ? t.uphold : t.dismiss, t.told]}
        confirmLabel={isUphold ? t.upholdButton : t.dismissButton}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
        danger={isUphold}
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="decision" label={t.decision} hint={t.decisionHint} rows={6} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
