import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { Notice } from "~/components/ui/notice";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import { formatAgo, formatDateTime } from "~/copy/values";
import { AccountPage } from "./account-page";

type Row = {
  readonly id: string;
  readonly device: string;
  /** How long ago, by the machine's clock, which sessions live by. */
  readonly openedAgoMs: number;
  readonly seenAgoMs: number;
  readonly here: boolean;
};

type Props = {
  readonly lang: Lang;
  readonly sessions: readonly Row[];
  /** One-time codes that an administrator made for the person lately. */
  readonly codes: readonly { readonly madeAt: Date; readonly usedAt: Date | null }[];
  /** What was just done. */
  readonly done: "password" | "session" | "others" | null;
};

export function SessionsPage({ lang, sessions, codes, done }: Props) {
  const t = account[lang];
  const said = done && { password: t.passwordChanged, session: t.sessionEnded, others: t.sessionsEnded }[done];
  const end = (row: Row) => (
    <ActionForm lang={lang} verb="one" inline>
      <input type="hidden" name="session" value={row.id} />
      <Button look="secondary" small describe={row.device || t.unknownDevice}>
        {t.endSession}
      </Button>
    </ActionForm>
  );
  const device = (row: Row) => (
    <>
      {row.device || t.unknownDevice} {row.here ? <Tag tone="success">{t.thisDevice}</Tag> : null}
    </>
  );
  return (
    <AccountPage title={t.sessionsTitle} lead={t.sessionsText}>
      {said ? (
        <Notice lang={lang} tone="success" live>
          {said}
        </Notice>
      ) : null}
      {codes.length > 0 ? (
        <Notice lang={lang} tone="warning" title={t.codesMadeTitle}>
          <ul>
            {codes.map(({ madeAt, usedAt }) => (
              <li key={madeAt.getTime()}>{t.codeMade(formatDateTime(lang, madeAt), usedAt && formatDateTime(lang, usedAt))}</li>
            ))}
          </ul>
          <p className="mt-3">{t.codesMadeText}</p>
        </Notice>
      ) : null}
      <DataTable
        lang={lang}
        caption={t.sessionsTitle}
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          { key: "device", header: t.device, cell: device },
          { key: "since", header: t.since, cell: (row) => formatAgo(lang, row.openedAgoMs), tight: true },
          { key: "seen", header: t.lastSeen, cell: (row) => formatAgo(lang, row.seenAgoMs), tight: true },
          { key: "end", header: t.endSession, cell: end, bare: true },
        ]}
      />
      <ButtonRow>
        <ActionForm lang={lang} verb="others" inline>
          <Button look="secondary">{t.endOthers}</Button>
        </ActionForm>
        <ActionForm lang={lang} verb="all" inline>
          <Button look="danger">{t.endAll}</Button>
        </ActionForm>
      </ButtonRow>
    </AccountPage>
  );
}
