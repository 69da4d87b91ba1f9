import type { Lang } from "~/copy/define";
import { departmentHome } from "~/copy/desk/department-home";
import { desk } from "~/copy/desk/desk";
import { dueText } from "~/copy/moves/due";
import { turnSentence } from "~/copy/moves/moves";
import { commissionPage } from "~/copy/notice/commission-page";
import { entrantCount } from "~/copy/selection/entrant-count";
import { formatCount, formatDate, formatRemaining, formatShortDateTime } from "~/copy/values";
import { ownValue } from "~/domain/kernel/own-value";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { DepartmentHome } from "~/reads/desk/department-home";
import { LateTurns } from "../lateness/late-turns";
import { LinkButton } from "../ui/button";
import { Card, Stats } from "../ui/card";
import { Tag } from "../ui/status-tag";
import { CommissionCell, UntilCell } from "./cells";
import { departmentList } from "./desk-of";
import { DeskSection } from "./section";

type Props = { readonly lang: Lang; readonly home: DepartmentHome };
type Open = DepartmentHome["open"][number];

function Entered({ lang, row }: { readonly lang: Lang; readonly row: Open }) {
  const t = departmentHome[lang];
  return (
    <>
      {entrantCount[lang].entered(row.entrants)}
      {row.entrants !== null && row.entrants < row.minimum ? (
        <span className="row-note">
          <Tag tone="warning">{t.tooFew(row.minimum)}</Tag>
        </span>
      ) : null}
    </>
  );
}

/** 报名中与待摇号: how many have entered, and whether that is enough. */
export function OpenOnes({ lang, home }: Props) {
  const t = departmentHome[lang];
  // Under a hold no date of the registration runs (WDR5).
  const moment = (row: Open, at: Date | null) => (row.held ? commissionPage[lang].stoppedClock : at && formatShortDateTime(lang, at));
  return (
    <DeskSection
      lang={lang}
      id="open"
      title={t.open}
      none={t.openNone}
      rows={home.open}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          width: "wide",
          cell: (row) => <CommissionCell lang={lang} row={row} base={paths.department.work(row.id)} />,
        },
        {
          key: "closes",
          header: t.closes,
          tight: true,
          cell: (row) => (
            <>
              {moment(row, row.closesAt)}
              {row.daysLeft === null ? null : <span className="row-note">{formatRemaining(lang, row.daysLeft)}</span>}
            </>
          ),
        },
        {
          key: "draws",
          header: t.draws,
          tight: true,
          cell: (row) => (
            <>
              {moment(row, row.selectsAt)}
              {row.waitsForBeacon ? <span className="row-note">{desk[lang].waitsForBeacon}</span> : null}
            </>
          ),
        },
        { key: "entered", header: t.entered, cell: (row) => <Entered lang={lang} row={row} /> },
      ]}
    />
  );
}

function PayBy({ lang, row }: { readonly lang: Lang; readonly row: DepartmentHome["performing"][number] }) {
  if (row.pay.due === null) return departmentHome[lang].notYet;
  return row.paid ? dueText(lang, row.pay.due) : <UntilCell lang={lang} turn={row.pay} />;
}

/** 履约中: by when the work is delivered and paid. */
export function Performing({ lang, home }: Props) {
  const t = departmentHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="performing"
      title={t.performing}
      none={t.performingNone}
      rows={home.performing}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          width: "wide",
          cell: (row) => <CommissionCell lang={lang} row={row} base={paths.department.work(row.id)} />,
        },
        {
          key: "party",
          header: desk[lang].party,
          cell: (row) => (
            <>
              {row.turn ? turnSentence(lang, row.turn.party, row.turn.verb) : null}
              <LateTurns lang={lang} turns={row.others} />
            </>
          ),
        },
        {
          key: "deliver",
          header: t.deliverBy,
          cell: (row) => (row.deliver ? <UntilCell lang={lang} turn={row.deliver} /> : t.delivered),
        },
        { key: "pay", header: t.payBy, cell: (row) => <PayBy lang={lang} row={row} /> },
      ]}
    />
  );
}

function Again({ lang, home, row }: Props & { readonly row: DepartmentHome["ended"][number] }) {
  const t = departmentHome[lang];
  if (row.status !== "failed") return null;
  if (row.againId) return <a href={href(lang, paths.department.work(row.againId))}>{t.relisted}</a>;
  if (!home.isClerk) return null;
  return (
    <LinkButton href={href(lang, paths.department.relist(row.id))} small describe={row.title}>
      {t.relist}
    </LinkButton>
  );
}

/** Why it failed: in the numbers of its registration, or what became of the result. */
function failureNote(lang: Lang, row: DepartmentHome["ended"][number]): string | undefined {
  const t = commissionPage[lang];
  return row.failureReason === "F01" ? t.fewEntered(row.entrants, row.minimum) : ownValue(t.failed, row.failureReason);
}

/** 已结束; a failed one can be posted again, once. */
export function Ended({ lang, home }: Props) {
  const t = departmentHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="ended"
      title={t.ended}
      none={t.endedNone}
      rows={home.ended}
      rowKey={(row) => row.id}
      aside={<a href={href(lang, `${departmentList(lang).path}?status=ended`)}>{desk[lang].all}</a>}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          width: "wide",
          cell: (row) => (
            <CommissionCell lang={lang} row={{ ...row, held: false }} base={paths.department.work(row.id)} note={failureNote(lang, row)} />
          ),
        },
        { key: "ended", header: t.endedOn, tight: true, cell: (row) => formatDate(lang, row.endedAt) },
        { key: "action", header: desk[lang].action, bare: true, cell: (row) => <Again lang={lang} home={home} row={row} /> },
      ]}
    />
  );
}

/** 数字：本年委托 · 流标 · 按时验收 · 按时付款. */
export function Numbers({ lang, home }: Props) {
  const t = departmentHome[lang];
  const { numbers } = home;
  const list = (words: Readonly<Record<string, string>>) =>
    href(lang, withQuery(departmentList(lang).path, { ...words, year: numbers.year }));
  /** How many were in time, which the link lists, of how many. */
  const share = (key: "accepted" | "paid", n: number, of: number, mark: PerformanceMark) => ({
    key,
    label: key === "accepted" ? t.acceptedInTime : t.paidInTime,
    ...(of === 0 ? { value: t.noneOf } : { value: formatCount(n), unit: t.ofAll(formatCount(of)), href: list({ mark }) }),
  });
  return (
    <Card id="numbers" title={t.numbers(numbers.year)}>
      <Stats
        figures={[
          { key: "published", label: t.published, value: formatCount(numbers.published), href: list({}) },
          { key: "failed", label: t.failed, value: formatCount(numbers.failed), href: list({ status: "failed" }) },
          share("accepted", numbers.acceptedInTime, numbers.accepted, "accepted-in-time"),
          share("paid", numbers.paidInTime, numbers.paid, "paid-in-time"),
          { key: "late", label: t.paidLate, value: formatCount(numbers.paidLate), href: list({ mark: "paid-late" }) },
        ]}
      />
    </Card>
  );
}
