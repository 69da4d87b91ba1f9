import { officeVerbs } from "~/copy/desk/office-verbs";
import { dueText } from "~/copy/moves/due";
import { objectionWords } from "~/copy/objection/objection";
import { dateKey } from "~/domain/kernel/time";
import type { ObjectionPage } from "~/reads/desk/verb-page";
import { AwardFacts } from "../contract/facts";
import { Consequences, MoveConfirm, MoveForm, type VerbProps } from "../desk/verb-frame";
import { Card } from "../ui/card";
import { DateField, TextArea, TextField } from "../ui/text-fields";
import { ObjectionFacts } from "./objection-facts";

type Props = VerbProps<ObjectionPage>;

/** What is objected to, and the award that it is about. */
export function objectionFacts({ lang, page }: Props) {
  const { objection, desk } = page;
  const title = desk === "office" ? officeVerbs[lang].objection.standing : objectionWords[lang].title;
  return (
    <>
      {objection ? (
        <Card id="objection" title={title}>
          <ObjectionFacts lang={lang} objection={objection} />
        </Card>
      ) : null}
      <AwardFacts lang={lang} page={page} />
    </>
  );
}

/** Which of several objections a form is about. */
export const About = ({ page }: Pick<Props, "page">) => <input type="hidden" name="objection" value={page.objection?.id ?? ""} />;

/** An objection made in writing is recorded: who stays with the office, what it says is public, everything stops. */
export function recordObjection(props: Props) {
  const { lang, page, now, reply } = props;
  const t = officeVerbs[lang].objection;
  const common = { lang, reply };
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.stops, t.reply(page.limits.objectionReply)]} />
      <MoveForm of={props} button={t.button} autosave>
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
      </MoveForm>
    </>
  );
}

/** What each decision of the office says and does. */
const DECISIONS = {
  "dismiss-objection": { title: "dismissTitle", follows: "dismiss", button: "dismissButton" },
  "uphold-objection": { title: "upholdTitle", follows: "uphold", button: "upholdButton" },
  "reject-objection": { title: "rejectTitle", follows: "reject", button: "rejectButton" },
} as const;

/** The decision: dismissed, the award goes on; upheld, the selection has failed; not admitted. */
export const decideObjection = (verb: keyof typeof DECISIONS) => (props: Props) => {
  const { lang, page, reply } = props;
  const t = officeVerbs[lang].objection;
  const { title, follows, button } = DECISIONS[verb];
  return (
    <MoveConfirm of={props} title={t[title]} consequences={[t[follows], t.told]} confirmLabel={t[button]}>
      <About page={page} />
      <TextArea lang={lang} reply={reply} name="decision" label={t.decision} hint={t.decisionHint} rows={6} />
    </MoveConfirm>
  );
};
