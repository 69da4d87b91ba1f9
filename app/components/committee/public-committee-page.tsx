import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { formatDateTime, formatSecond } from "~/copy/values";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { DEMONSTRATION_PASSPHRASE } from "~/lib/demonstration-committee";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PublicCommittees } from "~/reads/committee/committee-page";
import { CommitteeFacts } from "./committee-facts";
import { OpeningDue, OpeningName, openingMoment, Signers } from "./opening-parts";

type Props = { readonly lang: Lang; readonly page: PublicCommittees };

function Waiting({ lang, page }: Props) {
  const [t, c] = [committeeWords[lang], custodianWords[lang]];
  return (
    <DataTable
      lang={lang}
      caption={t.overdue}
      captionHidden
      rows={page.waiting}
      rowKey={({ eventId }) => eventId}
      empty={<p className="text-ink-soft">{t.none}</p>}
      columns={[
        { key: "what", header: c.what, cell: (row) => <OpeningName lang={lang} opening={row} /> },
        { key: "at", header: c.opensAt, cell: (row) => openingMoment(lang, row), tight: true },
        { key: "due", header: c.dueAt, cell: (row) => <OpeningDue lang={lang} opening={row} />, tight: true },
        { key: "who", header: t.signed, cell: (row) => <Signers lang={lang} opening={row} /> },
      ]}
    />
  );
}

/** What the active committee opened last, and how many openings each of its members has signed. */
function Opened({ lang, page }: Props) {
  const t = committeeWords[lang];
  const members = page.committees.find(({ status }) => status === "activated")?.members ?? [];
  const nameOf = (index: number) => members.find((each) => each.index === index)?.name ?? String(index);
  if (page.opened.length === 0) return null;
  return (
    <Card id="opened" title={t.openedTitle}>
      <DataTable
        lang={lang}
        caption={t.signedCount}
        rows={members}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "name", header: t.members, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
          {
            key: "n",
            header: t.signedCount,
            cell: ({ index }) => String(page.counts.find((each) => each.index === index)?.n ?? 0),
            end: true,
          },
        ]}
      />
      <DataTable
        lang={lang}
        caption={t.openedTitle}
        captionHidden
        rows={page.opened}
        rowKey={({ eventId, opensAt }) => `${eventId} ${opensAt.toISOString()}`}
        columns={[
          {
            key: "what",
            header: t.opening,
            cell: ({ eventId }) => <a href={href(lang, paths.watchCommission(eventId.replace(/-rerun-\d+$/, "")))}>{eventId}</a>,
          },
          { key: "at", header: custodianWords[lang].opensAt, cell: ({ opensAt }) => formatDateTime(lang, opensAt), tight: true },
          {
            key: "who",
            header: t.signed,
            cell: ({ signed }) => (
              <ul className="signers">
                {signed.map(({ index, at }) => (
                  <li key={index}>
                    <span lang="zh-CN">{nameOf(index)}</span> · {formatSecond(lang, new Date(at))}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** 保管人名单: all committees with members, threshold and id, who has signed what, and what waits. */
export function PublicCommitteePage({ lang, page }: Props) {
  const [t, c] = [committeeWords[lang], custodianWords[lang]];
  const { committees } = page;
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <h1>{t.publicTitle}</h1>
      <p className="text-ink-soft">{t.publicLead}</p>
      {committees.length === 0 ? <EmptyState title={t.noneYet}>{t.noneYetHint}</EmptyState> : <p>{t.fixed}</p>}
      {committees.map((each) => (
        <Card key={each.number} id={`committee-${each.number}`} title={`${c.committee}：${c.committeeNo(each.number)}`}>
          {each.hash === DEMONSTRATION_COMMITTEE ? (
            <Notice lang={lang} tone="warning">
              <p>{t.sharesOpen(DEMONSTRATION_PASSPHRASE)}</p>
              <ul>
                {each.members.map(({ index, name }) => (
                  <li key={index}>
                    <a href={paths.demonstrationShare(String(index))} download lang="zh-CN">
                      {t.shareOf(name)}
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <CommitteeFacts lang={lang} committee={each} />
          <p className="text-ink-soft">
            {each.activatedAt ? `${t.activatedAt} ${formatDateTime(lang, each.activatedAt)}` : null}
            {each.retiredAt ? ` · ${t.retiredAt} ${formatDateTime(lang, each.retiredAt)}` : null}
          </p>
        </Card>
      ))}
      {committees.length > 0 ? (
        <Card id="waiting" title={t.overdue}>
          <Waiting lang={lang} page={page} />
        </Card>
      ) : null}
      <Opened lang={lang} page={page} />
      <p className="text-ink-soft">{t.trust}</p>
    </div>
  );
}
