import type { Lang } from "~/copy/define";
import { statusLabel } from "~/copy/moves/status";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatRemaining, formatShortDateTime } from "~/copy/values";
import type { Calendar } from "~/domain/kernel/calendar";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { remainingWorkingDays } from "~/domain/kernel/working-days";

type Shown = { readonly status: CommissionStatus; readonly held: boolean; readonly closesAt: Date | null };

/** 报名中，剩 2 个工作日（9月18日 10:00 截止）: the status in one sentence; `now` in whole minutes, so that a minute's visitors read the same. */
export function statusSentence(lang: Lang, { status, held, closesAt }: Shown, now: Date, calendar: Calendar): string {
  const label = statusLabel(lang, status);
  if (held) return `${label} · ${commissionPage[lang].held}`;
  if (status !== "published" || !closesAt) return label;
  const left = remainingWorkingDays(calendar, now, closesAt);
  return left.ok ? commissionPage[lang].openUntil(formatRemaining(lang, left.value), formatShortDateTime(lang, closesAt)) : label;
}
