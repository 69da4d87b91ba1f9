import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Breadcrumbs } from "~/components/ui/navigation";
import { Notice } from "~/components/ui/notice";
import { TextField } from "~/components/ui/text-fields";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommitteePage } from "~/reads/committee/committee-page";
import { CommitteeFacts } from "./committee-facts";
import { ShareForm } from "./share-form";

type Props = {
  readonly lang: Lang;
  readonly page: CommitteePage;
  readonly own: CommitteePage["members"][number];
  readonly done: "proven" | "lost" | null;
  readonly reply: FormReply | null;
};

/** Proving that the share is sound, in the browser with its script; without it, the proof that the command made is pasted. */
function Prove({ lang, page, own, reply }: Pick<Props, "lang" | "page" | "own" | "reply">) {
  const t = custodianWords[lang];
  const { object, hash } = page;
  if (!object || !hash || !page.moves.includes("prove-share")) return null;
  return (
    <Card id="prove" title={t.proveTitle}>
      <p>{t.proveLead}</p>
      <ShareForm
        lang={lang}
        id="1"
        verb="prove"
        field="proof"
        committee={object}
        committeeId={hash}
        events={[]}
        ahead={0}
        index={own.index}
        button={t.prove}
      />
      <ActionForm lang={lang} reply={reply} verb="prove">
        <TextField lang={lang} name="proof" label={t.proofText} hint={t.proofHint} reply={reply} autoComplete="off" spellCheck={false} />
        <ButtonRow>
          <Button look="secondary">{t.byHand}</Button>
        </ButtonRow>
      </ActionForm>
    </Card>
  );
}

/** A committee as one of its custodians works with it: compare it, prove the share, say that it is lost. */
export function CustodianCommitteePage({ lang, page, own, done, reply }: Props) {
  const t = custodianWords[lang];
  const title = t.committeeNo(page.number);
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.custodian.home) }, { label: title }]} />
      <h1>
        {t.committee}：{title}
      </h1>
      {done && !reply ? (
        <Notice lang={lang} tone="success" live>
          {done === "proven" ? t.proveDone : t.loseDone}
        </Notice>
      ) : null}
      <CommitteeFacts lang={lang} committee={page} own={own.index} />
      {page.object ? null : <Notice lang={lang}>{t.undealt}</Notice>}
      <Prove lang={lang} page={page} own={own} reply={reply} />
      {page.moves.includes("lose-share") ? (
        <Card id="lost" title={t.loseTitle} folded>
          <p>{t.loseText}</p>
          <ActionForm lang={lang} verb="lose" quiet>
            <ButtonRow>
              <Button look="danger">{t.lose}</Button>
            </ButtonRow>
          </ActionForm>
        </Card>
      ) : null}
    </div>
  );
}
