import { ActionForm } from "~/components/ui/action-form";
import { Button, type ButtonLook, ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { ErrorSummary } from "~/components/ui/error-summary";
import { Breadcrumbs } from "~/components/ui/navigation";
import { Notice } from "~/components/ui/notice";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { formatDateTime, formatFen } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommitteePage } from "~/reads/committee/committee-page";
import { CommitteeFacts } from "./committee-facts";

/** What the page says was done. */
export const OFFICE_DONE = ["proposed", "dealt", "rehearsing", "activated", "dropped"] as const;
export type OfficeDone = (typeof OFFICE_DONE)[number];

type Props = {
  readonly lang: Lang;
  readonly page: CommitteePage;
  readonly done: OfficeDone | null;
  readonly reply: FormReply | null;
};

function Press({ lang, page, verb, words, hint, look = "primary" }: Pick<Props, "lang" | "page"> & PressWords) {
  return (
    <ActionForm lang={lang} verb={verb} revision={page.revision} quiet>
      <p className="field-hint">{hint}</p>
      <ButtonRow>
        <Button look={look}>{words}</Button>
      </ButtonRow>
    </ActionForm>
  );
}
type PressWords = { readonly verb: string; readonly words: string; readonly hint: string; readonly look?: ButtonLook };

/** The steps to an active committee: the one that is possible now with its button, those before with what came of them. */
function Steps({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = committeeWords[lang];
  const { moves, members, rehearsals, threshold, object } = page;
  const proven = members.filter(({ provenAt }) => provenAt).length;
  return (
    <ol className="committee-steps">
      <li>
        {moves.includes("deal-committee") ? (
          <LinkButton href={href(lang, paths.office.deal(page.id))} look={object ? "secondary" : "primary"}>
            {object ? t.dealAgain : t.deal}
          </LinkButton>
        ) : (
          t.deal
        )}
      </li>
      <li>{t.proofs(proven, members.length)}</li>
      <li>
        {rehearsals.map(({ id, openedAt, priceFen, signers }) => (
          <p key={id}>
            {openedAt
              ? t.rehearsedAt(id, formatDateTime(lang, openedAt), formatFen(lang, priceFen ?? 0))
              : t.rehearsing(id, signers.length, threshold)}
          </p>
        ))}
        {moves.includes("begin-rehearsal") ? (
          <Press
            lang={lang}
            page={page}
            verb="rehearse"
            words={t.rehearse}
            hint={t.rehearseHint}
            look={rehearsals.length > 0 ? "secondary" : "primary"}
          />
        ) : rehearsals.length === 0 ? (
          t.rehearse
        ) : null}
      </li>
      <li>
        {moves.includes("activate-committee") ? (
          <Press lang={lang} page={page} verb="activate" words={t.activate} hint={t.activateHint} />
        ) : (
          t.activate
        )}
      </li>
    </ol>
  );
}

/** A committee as the office makes it: compare, the steps, giving it up. */
export function OfficeCommitteePage({ lang, page, done, reply }: Props) {
  const t = committeeWords[lang];
  const title = `${custodianWords[lang].committee}：${custodianWords[lang].committeeNo(page.number)}`;
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.officeTitle, href: href(lang, paths.office.custodians) }, { label: title }]} />
      <h1>{title}</h1>
      <ErrorSummary lang={lang} reply={reply} />
      {done && !reply ? (
        <Notice lang={lang} tone="success" live>
          {t.done[done]}
        </Notice>
      ) : null}
      <CommitteeFacts lang={lang} committee={page} />
      {page.status === "retired" ? null : (
        <Card id="steps" title={t.steps}>
          <Steps lang={lang} page={page} />
        </Card>
      )}
      {page.moves.includes("drop-committee") ? (
        <Card id="drop" title={t.drop} folded>
          <Press lang={lang} page={page} verb="drop" words={t.drop} hint={t.dropHint} look="danger" />
        </Card>
      ) : null}
    </div>
  );
}
