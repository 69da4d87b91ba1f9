import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { grouped } from "~/copy/verdict/frame";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CustodianHome, OwnOpening } from "~/reads/committee/custodian-home";
import { OpeningDue, OpeningName, openingMoment } from "./opening-parts";

type Props = { readonly lang: Lang; readonly home: CustodianHome };

function openingColumns(lang: Lang): Column<OwnOpening>[] {
  const t = custodianWords[lang];
  return [
    { key: "what", header: t.what, cell: (row) => <OpeningName lang={lang} opening={row} /> },
    { key: "at", header: t.opensAt, cell: (row) => openingMoment(lang, row), tight: true },
    { key: "due", header: t.dueAt, cell: (row) => <OpeningDue lang={lang} opening={row} />, tight: true },
    {
      key: "signed",
      header: t.state,
      cell: (row) => t.signedOf(row.signed, row.committee.threshold),
    },
  ];
}

type Place = CustodianHome["places"][number];

function placeColumns(lang: Lang): Column<Place>[] {
  const t = custodianWords[lang];
  const own = ({ provenAt, lostAt }: Place) => (lostAt ? t.lost : provenAt ? t.proven : t.unproven);
  return [
    {
      key: "committee",
      header: t.committee,
      cell: (row) => <a href={href(lang, paths.custodian.committee(row.id))}>{t.committeeNo(row.number)}</a>,
    },
    { key: "place", header: t.place, cell: (row) => String(row.index), end: true },
    { key: "state", header: t.state, cell: (row) => `${t.states[row.status]} · ${own(row)}` },
    { key: "left", header: t.left, cell: (row) => t.leftCount(row.left), end: true },
    { key: "id", header: "ID", cell: ({ hash }) => (hash ? <span className="hash">{grouped(hash.slice(0, 16))}…</span> : "—") },
  ];
}

/** 保管人工作台: what waits for the own signature, what comes, what others have yet to sign, and the own shares. */
export function CustodianHomePage({ lang, home }: Props) {
  const t = custodianWords[lang];
  const { openings, places } = home;
  const waiting = openings.filter(({ waits }) => waits);
  const others = openings.filter(({ isDue, ownSignedAt }) => isDue && ownSignedAt !== null);
  const ahead = openings.filter(({ isDue, waits, ownSignedAt }) => !isDue || (!waits && ownSignedAt === null));
  const toProve = places.filter(({ status, dealt, provenAt }) => status === "proposed" && dealt && !provenAt);
  const table = (rows: readonly OwnOpening[], caption: string) => (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.committeeId} ${row.eventId}`}
      columns={openingColumns(lang)}
    />
  );
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Card id="waiting" title={t.waiting}>
        {waiting.length + toProve.length === 0 ? <EmptyState title={t.none}>{t.noneHint}</EmptyState> : null}
        {waiting.length > 0 ? table(waiting, t.waiting) : null}
        <div className="mt-4">
          <ButtonRow>
            {waiting.length > 0 ? (
              <LinkButton href={href(lang, paths.custodian.sign)} look="primary">
                {t.go}
              </LinkButton>
            ) : null}
            {toProve.map(({ id, number }) => (
              <LinkButton key={id} href={href(lang, paths.custodian.committee(id))} look="primary" describe={t.committeeNo(number)}>
                {t.toProve}
              </LinkButton>
            ))}
          </ButtonRow>
        </div>
      </Card>
      {others.length > 0 ? (
        <Card id="others" title={t.done}>
          {table(others, t.done)}
        </Card>
      ) : null}
      <Card id="ahead" title={t.ahead}>
        {ahead.length > 0 ? table(ahead, t.ahead) : <p className="text-ink-soft">{t.aheadNone}</p>}
      </Card>
      <Card id="places" title={t.places}>
        <p className="mb-3 text-ink-soft">{t.keep}</p>
        <DataTable
          lang={lang}
          caption={t.places}
          captionHidden
          rows={places}
          rowKey={(row) => row.id}
          columns={placeColumns(lang)}
          empty={<EmptyState title={t.noPlaces}>{t.noPlacesHint}</EmptyState>}
        />
      </Card>
    </div>
  );
}
