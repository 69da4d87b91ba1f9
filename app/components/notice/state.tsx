import { ButtonRow, LinkButton } from "~/components/ui/button";
import { StatusTag } from "~/components/ui/status-tag";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import { papers } from "~/copy/award/papers";
import type { Lang } from "~/copy/define";
import { methodWords, selectionPages } from "~/copy/methods/words";
import { commissionPage } from "~/copy/notice/commission-page";
import { outageWords } from "~/copy/outage/outage";
import { formatDateTime, formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { Typed } from "../posting/term-value";
import { type AgencyStanding, Enter } from "./enter";

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** Whether it ended before anything was drawn: then no moment of a draw is told, and nothing of it is waited for. */
export const endedUndrawn = ({ status, run }: CommissionPage): boolean => (status === "failed" || status === "cancelled") && !run?.drawnAt;

/** The close, and what it was before an outage moved it. */
function Closes({ lang, page, closes }: Props & { readonly closes: string }) {
  const [first] = page.closeMoves;
  if (!first) return closes;
  return (
    <>
      {closes}
      <p className="row-note">
        {outageWords[lang].from(formatDateTime(lang, first.fromAt))}{" "}
        {page.closeMoves.map(({ number }) => (
          <a key={number} href={href(lang, paths.outage(number))}>
            {number}
          </a>
        ))}
      </p>
    </>
  );
}

/** When registration closes and the draw is made; under a hold, what lifting it does to the two (§3.3 #10, WDR5; verifiable §1). */
function momentRows({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  const { publishedAt, closesAt, selectsAt, held, frozen, run, objectionPeriod } = page;
  const isMoving = held && !frozen;
  const isWaiting = held && frozen && !run?.drawnAt;
  const closes = closesAt ? formatDateTime(lang, closesAt) : "";
  const selects = selectsAt ? formatDateTime(lang, selectsAt) : "";
  const ends = page.status !== "cancelled" || frozen;
  const row = (key: string, label: string, value: string): SummaryRow => ({ key, label, value });
  const running = objectionPeriod?.kind === "running" && objectionPeriod.due && "at" in objectionPeriod.due ? objectionPeriod.due.at : null;
  return [
    row("published", t.publishedOn, formatDateTime(lang, publishedAt)),
    ...(ends
      ? [{ ...row("closes", t.closes, ""), value: <Closes lang={lang} page={page} closes={isMoving ? t.heldDates(closes) : closes} /> }]
      : []),
    ...(endedUndrawn(page)
      ? []
      : [
          row(
            "selects",
            methodWords(lang, page.notice.method).selects,
            isMoving ? t.heldDates(selects) : isWaiting ? t.heldDraw(selects) : selects,
          ),
        ]),
    ...(running ? [row("object", t.objectBy, formatDue(lang, running))] : []),
  ];
}

/** Whom one asks, and where one complains. */
function contactRows({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  const { contactName, contactPhone, complaintPhone } = page.terms;
  return [
    {
      key: "ask",
      label: t.ask,
      value: (
        <>
          <Typed lang={lang} text={contactName} /> <span className="figures">{contactPhone}</span>
        </>
      ),
    },
    { key: "complain", label: t.complain, value: <span className="figures">{complaintPhone}</span> },
  ];
}

/** The ways to check a draw, from the close on; none where nothing was drawn and nothing will be. */
function Checks({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { run } = page;
  if (!run || endedUndrawn(page)) return null;
  if (!run.drawnAt)
    return (
      <ButtonRow>
        <LinkButton look="primary" href={href(lang, paths.watchCommission(page.number))}>
          {selectionPages(lang, page.notice.method).watchLive}
        </LinkButton>
      </ButtonRow>
    );
  return (
    <ButtonRow>
      <LinkButton look="primary" href={href(lang, paths.verifyCommission(page.number))}>
        {t.verifyHere}
      </LinkButton>
      <LinkButton href={href(lang, paths.watchCommission(page.number))}>{t.watch}</LinkButton>
      <LinkButton href={paths.proof(page.number)} download={`${page.number}.json`}>
        {t.downloadProof}
      </LinkButton>
    </ButtonRow>
  );
}

type StateProps = Props & { readonly standing: AgencyStanding | null; readonly signedIn: boolean };

/** The way to the award notice, once it was sent. */
function AwardPaper({ lang, page }: Props) {
  if (!page.awards.some(({ awardedAt }) => awardedAt !== null)) return null;
  return (
    <p>
      <LinkButton href={href(lang, paths.awardNotice(page.number))}>{papers[lang].award}</LinkButton>
    </p>
  );
}

/** Where it stands since when, its moments, what one can do here, and whom one calls. */
export function NoticeState({ lang, page, standing, signedIn }: StateProps) {
  const t = commissionPage[lang];
  return (
    <section className="notice-state" id="overview" data-part="overview" aria-labelledby="state-title">
      <h2 className="visually-hidden" id="state-title">
        {t.statusAndDates}
      </h2>
      <p className="status-line">
        <StatusTag lang={lang} status={page.status} held={page.held} />
        <span className="row-note">{t.since(formatDateTime(lang, page.enteredStatusAt))}</span>
      </p>
      <SummaryList lang={lang} rows={momentRows({ lang, page })} />
      <Enter lang={lang} page={page} standing={standing} signedIn={signedIn} />
      <Checks lang={lang} page={page} />
      <AwardPaper lang={lang} page={page} />
      <SummaryList lang={lang} rows={contactRows({ lang, page })} />
    </section>
  );
}
