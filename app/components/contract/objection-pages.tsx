import { dueText } from "~/copy/due";
import { officeVerbs } from "~/copy/office-verbs";
import { verbPages } from "~/copy/verb-pages";
import { dateKey } from "~/domain/kernel/time";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { ConfirmPanel } from "../ui/confirm-panel";
import { DateField, TextArea, TextField } from "../ui/text-fields";
import { deskOf } from "./desk";
import { AwardFacts } from "./facts";
import { ObjectionFacts } from "./objection-facts";
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

/** What each decision of the office says and does. */
const DECISIONS = {
  "dismiss-objection": { title: "dismissTitle", follows: "dismiss", button: "dismissButton" },
  "uphold-objection": { title: "upholdTitle", follows: "uphold", button: "upholdButton" },
  "reject-objection": { title: "rejectTitle", follows: "reject", button: "rejectButton" },
} as const;

/** The decision: dismissed, the award goes on; upheld, the selection has failed; not admitted. */
export function DecideObjectionPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang].objection;
  const { objection, verb } = page;
  if (verb !== "dismiss-objection" && verb !== "uphold-objection" && verb !== "reject-objection") return null;
  const words = DECISIONS[verb];
  const facts = (
    <>
      {objection ? (
        <Card id="objection" title={t.standing}>
          <ObjectionFacts lang={lang} objection={objection} />
        </Card>
      ) : null}
      <AwardFacts lang={lang} page={page} />
    </>
  );
  return (
    <VerbFrame {...props} facts={facts}>
      <ConfirmPanel
        lang={lang}
        title={t[words.title]}
        consequences={[t[words.follows], t.told]}
        confirmLabel={t[words.button]}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={objection?.revision ?? 0}
        reply={reply}
        danger={verb === "uphold-objection"}
      >
        <input type="hidden" name="objection" value={objection?.id ?? ""} />
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="decision" label={t.decision} hint={t.decisionHint} rows={6} />
      </ConfirmPanel>
    </VerbFrame>
  );
}
