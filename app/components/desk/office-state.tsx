import type { Lang } from "~/copy/define";
import { officeHome } from "~/copy/desk/office-home";
import { lengthText, outageWords, shareText } from "~/copy/outage/outage";
import { formatDate, formatDateTime, formatWeekday } from "~/copy/values";
import { toShanghai } from "~/domain/kernel/time";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OfficeHome } from "~/reads/desk/office-home";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";

type Props = { readonly lang: Lang; readonly home: OfficeHome };

const SECOND = 1000;
const seconds = (milliseconds: number) => Math.max(0, Math.round(milliseconds / SECOND));

function Heart({ lang, home }: Props) {
  const t = officeHome[lang];
  const { scheduler, sinceBeat, lag } = home.machine.heart;
  if (scheduler === "silent") return <Tag tone="danger">{t.silent}</Tag>;
  return (
    <>
      {t.ranAgo(seconds(sinceBeat ?? 0))} {scheduler === "late" ? <Tag tone="warning">{t.late(seconds(lag ?? 0))}</Tag> : null}
    </>
  );
}

function Beacon({ lang, home }: Props) {
  const t = officeHome[lang];
  const { beacon } = home.machine;
  if (!beacon) return <>{t.beaconFine}</>;
  return (
    <>
      <Tag tone="warning">{t.beaconWaits(formatDateTime(lang, beacon.since), beacon.number)}</Tag>{" "}
      {beacon.count > 1 ? t.beaconMore(beacon.count) : null} {home.mayAct ? <a href={href(lang, paths.office.beacon)}>{t.paste}</a> : null}
    </>
  );
}

/** The year's availability with the time behind it; it leads to the outages that it is counted from. */
function Served({ lang, home }: Props) {
  const t = outageWords[lang];
  const { availability, today } = home.machine;
  const told = availability
    ? t.officeShare(
        toShanghai(today).year,
        shareText(availability.share),
        lengthText(lang, availability.measuredSeconds),
        lengthText(lang, availability.away.seconds),
      )
    : t.officeNone;
  return <a href={href(lang, paths.outages)}>{told}</a>;
}

/** 日期 · 工作日 · 定时任务 12 秒前运行 · 日历至 2026 年 · 信标正常. */
export function OfficeState({ lang, home }: Props) {
  const t = officeHome[lang];
  const { today, workingDay, calendar } = home.machine;
  const day = workingDay === null ? t.unknownDay : workingDay ? t.workingDay : t.dayOff;
  return (
    <section aria-label={t.stateTitle} className="space-y-3">
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{t.today}</dt>
          <dd>
            {formatDate(lang, today)} {formatWeekday(lang, today)} · {day}
          </dd>
        </div>
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{t.scheduler}</dt>
          <dd>
            <Heart lang={lang} home={home} />
          </dd>
        </div>
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{outageWords[lang].office}</dt>
          <dd>
            <Served lang={lang} home={home} />
          </dd>
        </div>
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{t.calendar}</dt>
          <dd>
            <a href={href(lang, paths.office.calendar)}>
              {calendar.until === null ? t.missingYear(calendar.missing ?? 0) : t.until(calendar.until)}
            </a>
          </dd>
        </div>
        <div className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{t.beacon}</dt>
          <dd>
            <Beacon lang={lang} home={home} />
          </dd>
        </div>
      </dl>
      {calendar.missing === null ? null : (
        <Notice lang={lang} tone="warning" title={t.missingYear(calendar.missing)}>
          <p>
            {t.missingYearText(calendar.missing)} <a href={href(lang, paths.office.calendar)}>{t.toCalendar}</a>
          </p>
        </Notice>
      )}
    </section>
  );
}
