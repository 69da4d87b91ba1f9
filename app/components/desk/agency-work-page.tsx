import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { methodWords } from "~/copy/methods/words";
import { doneText } from "~/copy/moves/verb-pages";
import { commissionPage } from "~/copy/notice/commission-page";
import { reasonText } from "~/copy/refusals/reasons";
import { bidPage } from "~/copy/selection/bid-page";
import { entrantCount } from "~/copy/selection/entrant-count";
import { formatDateTime, formatDue, formatFen, formatRemaining, formatShortDateTime, formatWorkingDays } from "~/copy/values";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { givesReceipt } from "~/domain/lifecycle/turns";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Performance } from "~/reads/contract/performance";
import type { AgencyWork } from "~/reads/desk/agency-work";
import { Hindrances } from "../admission/hindrances";
import { PaperLinks } from "../award/paper-links";
import { PerformanceFacts } from "../contract/performance";
import { StandingNotice } from "../notice/notice-body";
import { Progress } from "../notice/progress";
import { LowPricesCard } from "../selection/low-price-facts";
import { OwnBidFacts } from "../selection/own-bid";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Dotted } from "../ui/dotted";
import { ErrorSummary } from "../ui/error-summary";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { StatusTag } from "../ui/status-tag";
import { MoveButtons } from "./move-buttons";
import { ReceiptLink } from "./receipt-link";
import { StandingNotices } from "./standing-notices";
import { TurnLine } from "./turn-line";
import { WithdrawEntry } from "./withdraw-entry";
import { WorkActions } from "./work-actions";

type Props = {
  readonly lang: Lang;
  readonly page: AgencyWork;
  /** Contract, deliveries, payment and rating, where this agency is the provider. */
  readonly performance: Performance | null;
  readonly done: string | null;
  readonly reply: FormReply | null;
};
type Part = Pick<Props, "lang" | "page">;

function Done({ lang, page, done }: Pick<Props, "lang" | "page" | "done">) {
  const t = agencyDesk[lang];
  const text =
    done === "entered"
      ? t.done
      : done === "withdrawn"
        ? t.withdrawn
        : done === "bid"
          ? bidPage[lang].sent
          : doneText(lang, done, { held: page.held, isPublic: true, days: null, method: page.notice.method });
  if (!text) return null;
  return (
    <Notice lang={lang} tone="success" title={text} live>
      {done === "entered" || done === "withdrawn" || done === "bid" || givesReceipt(done) ? <ReceiptLink lang={lang} /> : null}
    </Notice>
  );
}

/** Before a price is sealed: what it binds to, until when it can be undone, what is shown to whom; then the way to its page. */
function EnterByPrice({ lang, page }: Part) {
  const [t, words] = [agencyDesk[lang], bidPage[lang]];
  const days = (n: number) => formatWorkingDays(lang, n);
  const sentences = [
    t.ifDrawn(days(page.confirmDays), page.confirmBy ? t.about(formatDue(lang, page.confirmBy)) : ""),
    t.silence,
    t.sign(days(page.signDays), days(page.voidDays)),
    words.ifLowest,
    ...(page.closesAt ? [words.until(formatShortDateTime(lang, page.closesAt))] : []),
    words.secret,
  ];
  return (
    <Card id="enter" title={t.mayEnter}>
      <p className="font-semibold">{t.before}</p>
      <ul className="mt-2 list-disc space-y-1.5 ps-6">
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className="mt-4">
        {page.isAgent ? (
          <LinkButton look="primary" href={href(lang, paths.agency.bid(page.id))}>
            {words.enter}
          </LinkButton>
        ) : (
          <p>{words.onlyAgent}</p>
        )}
      </div>
    </Card>
  );
}

/** What one must do if drawn, by when, what silence costs, until when it can be undone; then the button. */
function Enter({ lang, page }: Part) {
  const t = agencyDesk[lang];
  const days = (n: number) => formatWorkingDays(lang, n);
  const sentences: (ReactNode | null)[] = [
    t.ifDrawn(days(page.confirmDays), page.confirmBy ? t.about(formatDue(lang, page.confirmBy)) : ""),
    t.silence,
    t.sign(days(page.signDays), days(page.voidDays)),
    page.notice.terms.priceFen === undefined ? null : t.price(formatFen(lang, page.notice.terms.priceFen)),
    page.closesAt ? <strong key="until">{t.until(formatShortDateTime(lang, page.closesAt))}</strong> : null,
    t.secret,
  ];
  return (
    <Card id="enter" title={t.mayEnter}>
      <p className="font-semibold">{t.before}</p>
      <ul className="mt-2 list-disc space-y-1.5 ps-6">
        {sentences.map((one, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
          one ? <li key={index}>{one}</li> : null,
        )}
      </ul>
      <div className="mt-4">
        {page.isAgent ? (
          <ActionForm lang={lang} verb="enter">
            <ButtonRow>
              <Button>{t.confirmEnter}</Button>
              <LinkButton look="quiet" href={href(lang, paths.agency.find)}>
                {t.notNow}
              </LinkButton>
            </ButtonRow>
          </ActionForm>
        ) : (
          <p>{t.onlyAgent}</p>
        )}
      </div>
    </Card>
  );
}

function Entered({ lang, page }: Part) {
  const t = agencyDesk[lang];
  const method = methodWords(lang, page.notice.method);
  if (!page.enteredAt) return null;
  return (
    <Card id="entered" title={t.enteredTitle}>
      <Dotted
        parts={[
          t.enteredAt(formatDateTime(lang, page.enteredAt)),
          page.open && page.closesAt ? t.withdrawUntil(formatShortDateTime(lang, page.closesAt)) : null,
        ]}
      />
      {page.drawn || !page.selectsAt ? null : (
        <p>{page.held ? commissionPage[lang].stoppedClock : t.drawNext(formatShortDateTime(lang, page.selectsAt), method.noun)}</p>
      )}
      {page.ineligible ? (
        <p>
          {t.struck(method.noun)}
          {reasonText(lang, page.ineligible as ReasonCode, {})}
        </p>
      ) : null}
      {page.bid ? <OwnBidFacts lang={lang} bid={page.bid} /> : null}
      {page.open && page.isAgent ? (
        <div className="mt-3 space-y-3">
          {page.priced ? <LinkButton href={href(lang, paths.agency.bid(page.id))}>{bidPage[lang].replace}</LinkButton> : null}
          <WithdrawEntry lang={lang} />
        </div>
      ) : null}
    </Card>
  );
}

/** The agency's own standing: entered, drawn, or what it may do. */
function Own({ lang, page }: Part) {
  const t = agencyDesk[lang];
  if (page.drawn && page.enteredAt && !page.ineligible) {
    const { own } = page;
    const place = !own ? t.lost : own.resultAt ? (own.endReason ? t.ended[own.endReason] : t.won) : t.alternate(own.position - 1);
    return (
      <Notice lang={lang} tone={own?.resultAt && !own.endReason ? "success" : "info"} title={t.place(place)}>
        <LinkButton href={href(lang, paths.verifyCommission(page.number))}>{t.verify}</LinkButton>
      </Notice>
    );
  }
  if (page.enteredAt) return <Entered lang={lang} page={page} />;
  if (!page.open) return <p className="text-ink-soft">{page.status === "published" ? t.closed : t.notEntered}</p>;
  if (page.hindrances.length > 0) return <Hindrances lang={lang} hindrances={page.hindrances} />;
  return page.priced ? <EnterByPrice lang={lang} page={page} /> : <Enter lang={lang} page={page} />;
}

/** A commission as an agency works on it: where it stands, what the agency may do, the notice. */
export function AgencyWorkPage({ lang, page, performance, done, reply }: Props) {
  const t = agencyDesk[lang];
  const base = paths.agency.work(page.id);
  return (
    <article className="notice-page">
      <div className="notice-head">
        <Breadcrumbs lang={lang} crumbs={[{ label: t.workBack, href: href(lang, paths.agency.find) }, { label: page.number }]} />
        <h1 lang="zh-CN">{page.title}</h1>
        <div className="status-line">
          <StatusTag lang={lang} status={page.status} held={page.held} />
          <Dotted
            parts={[
              <span key="number" className="figures">
                {page.number}
              </span>,
              page.open && page.daysLeft !== null ? formatRemaining(lang, page.daysLeft) : null,
              page.frozen ? commissionPage[lang].entrantsFrozen(page.entrants ?? 0) : entrantCount[lang].entered(page.entrants),
            ]}
          />
        </div>
        <TurnLine lang={lang} turns={page.turns} />
        <Done lang={lang} page={page} done={done} />
        <ErrorSummary lang={lang} reply={reply} />
        <StandingNotices lang={lang} standing={page.standing} />
        <Own lang={lang} page={page} />
      </div>
      <div className="notice-side">
        <WorkActions lang={lang}>
          <MoveButtons lang={lang} base={base} moves={page.moves}>
            {page.hasObjected ? <LinkButton href={href(lang, paths.agency.objection(page.id))}>{t.ownObjection}</LinkButton> : null}
            <LinkButton href={href(lang, paths.commission(page.number))}>{t.publicPage}</LinkButton>
            {page.isProvider ? <PaperLinks lang={lang} desk="agency" id={page.id} number={page.number} /> : null}
            {page.status === "selecting" || page.status === "registration_closed" ? (
              <LinkButton href={href(lang, paths.watchCommission(page.number))}>{t.watch}</LinkButton>
            ) : null}
          </MoveButtons>
        </WorkActions>
        <Progress lang={lang} past={page.past} ahead={page.ahead} by="role" />
      </div>
      <div className="notice-main">
        <LowPricesCard lang={lang} questions={page.lowPrices} />
        <PerformanceFacts lang={lang} page={performance} />
        <StandingNotice lang={lang} view={page.notice} folded={!page.open} basisFolded />
      </div>
    </article>
  );
}
