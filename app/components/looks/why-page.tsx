import type { Lang } from "~/copy/define";
import { lookLabels, lookReasonOptions, looks } from "~/copy/looks/looks";
import { LOOK_REASONS } from "~/domain/access/looks";
import type { FormReply } from "~/forms/reply";
import type { WhyPage } from "~/reads/looks/why-page";
import { AccountPage } from "../people/account-page";
import { Typed } from "../posting/term-value";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { RadioGroup } from "../ui/choice-fields";
import { OrganisationName } from "../ui/organisation-name";
import { SummaryList } from "../ui/summary-list";
import { TextField } from "../ui/text-fields";

/** The commission as lists name it: its title, its number below. */
function Named({ lang, number, title }: { readonly lang: Lang } & NonNullable<WhyPage["named"]>) {
  return (
    <>
      <Typed lang={lang} text={title} />
      {number ? <div className="figures text-ink-soft">{number}</div> : null}
    </>
  );
}

type Props = {
  readonly lang: Lang;
  readonly page: WhyPage;
  /** Where one goes on. */
  readonly next: string;
  readonly reply: FormReply | null;
};

/** 为什么查看: asked before what the public cannot see; once it is told, the way on. */
export function WhyPageView({ lang, page, next, reply }: Props) {
  const t = looks[lang];
  const { look, owner, named, minutes, told } = page;
  const rows = [
    { key: "what", label: t.what, value: lookLabels[lang][look] },
    ...(named ? [{ key: "which", label: t.which, value: <Named lang={lang} {...named} /> }] : []),
    ...(owner ? [{ key: "whose", label: t.whose, value: <OrganisationName lang={lang} {...owner} /> }] : []),
  ];
  return (
    <AccountPage title={told ? t.toldTitle : t.whyTitle} lead={told ? t.toldText(minutes) : t.whyLead}>
      <SummaryList lang={lang} rows={rows} />
      {told ? (
        <ButtonRow>
          <LinkButton href={next}>{t.goOn}</LinkButton>
        </ButtonRow>
      ) : (
        <ActionForm lang={lang} reply={reply}>
          <RadioGroup lang={lang} name="reason" label={t.reason} options={lookReasonOptions(lang, LOOK_REASONS)} reply={reply} />
          <TextField lang={lang} name="note" label={t.note} hint={t.noteHint} reply={reply} optional />
          <p className="text-ink-soft">{t.holds(minutes)}</p>
          <ButtonRow>
            <Button>{t.open}</Button>
          </ButtonRow>
        </ActionForm>
      )}
    </AccountPage>
  );
}
