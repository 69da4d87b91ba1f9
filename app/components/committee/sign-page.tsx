import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { ErrorSummary } from "~/components/ui/error-summary";
import { EmptyState } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { SummaryList } from "~/components/ui/summary-list";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { grouped } from "~/copy/verdict/frame";
import { instant } from "~/domain/verifiable/instant";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { SignPage } from "~/reads/committee/sign-page";
import { OpeningDue, OpeningName, openingMoment, Signers } from "./opening-parts";
import { PartialFiles, ShareForm } from "./share-form";

type Props = {
  readonly lang: Lang;
  readonly page: SignPage;
  readonly reply: FormReply | null;
  readonly signed: boolean;
  readonly ahead: number;
};
type Group = SignPage[number];

function Openings({ lang, group }: { readonly lang: Lang; readonly group: Group }) {
  const t = custodianWords[lang];
  return (
    <ul className="space-y-6">
      {group.openings.map((each) => (
        <li key={each.eventId} id={each.eventId}>
          <h3>
            <OpeningName lang={lang} opening={each} />
          </h3>
          <SummaryList
            lang={lang}
            rows={[
              { key: "at", label: t.opensAt, value: openingMoment(lang, each) },
              { key: "due", label: t.dueAt, value: <OpeningDue lang={lang} opening={each} /> },
              ...(each.moments.length > 1 ? [{ key: "moments", label: t.check, value: t.moments(each.moments.length) }] : []),
              ...(each.commissionId ? [{ key: "closed", label: t.check, value: each.closed ? t.closed : t.notClosed }] : []),
              {
                key: "signers",
                label: t.signedOf(each.signed, each.committee.threshold),
                value: <Signers lang={lang} opening={each} />,
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** 签名开启: what will be opened, by committee; the share file and the passphrase once for each; without script the files of the command. */
export function SignPageView({ lang, page, reply, signed, ahead }: Props) {
  const t = custodianWords[lang];
  const [first] = page.flatMap(({ openings }) => openings);
  return (
    <div className="space-y-6">
      <h1>{t.signTitle}</h1>
      <ErrorSummary lang={lang} reply={reply} />
      {signed && !reply ? (
        <Notice lang={lang} tone="success" live>
          {t.signed}
        </Notice>
      ) : null}
      <p className="text-ink-soft max-w-3xl">{t.signLead}</p>
      {page.length === 0 ? (
        <EmptyState title={t.nothing} action={<LinkButton href={href(lang, paths.custodian.home)}>{t.title}</LinkButton>}>
          {t.noneHint}
        </EmptyState>
      ) : null}
      {ahead !== 0 ? <Notice lang={lang}>{t.offset}</Notice> : null}
      {page.map((group, at) => (
        <Card key={group.committeeId} id={`committee-${at + 1}`} title={t.committeeNo(group.number)}>
          <p>
            {t.checkId}：<code className="hash">{grouped(group.committeeId)}</code>
          </p>
          <div className="my-4">
            <Openings lang={lang} group={group} />
          </div>
          <ShareForm
            lang={lang}
            id={String(at + 1)}
            verb="sign"
            field="partials"
            committee={group.committee}
            committeeId={group.committeeId}
            events={group.openings.flatMap(({ eventId, moments }) => moments.map((each) => ({ id: eventId, opensAt: instant(each) })))}
            ahead={ahead}
            index={group.index}
            button={t.sign}
          />
        </Card>
      ))}
      {first ? (
        <Card id="by-file" title={t.byFile} folded>
          <div className="mt-4 space-y-3">
            <p>{t.needScript}</p>
            <code className="hash">{t.command(first.eventId, instant(first.opensAt))}</code>
            <p>
              {page.map(({ number }) => (
                <a key={number} href={paths.committeeFile(String(number))} download>
                  {t.committeeFile} ({t.committeeNo(number)})
                </a>
              ))}
            </p>
            <PartialFiles lang={lang} verb="sign" />
          </div>
        </Card>
      ) : null}
    </div>
  );
}
