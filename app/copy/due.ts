import type { Due } from "~/domain/lifecycle/clocks";
import { commissionPage } from "./commission-page";
import type { Lang } from "./define";
import { formatAwaitingCalendar, formatDue } from "./values";

/** A deadline in words: its date, that a hold stopped it, or which year's calendar it waits for. Empty for none. */
export function dueText(lang: Lang, due: Due | null): string {
  if (!due) return "";
  if ("at" in due) return formatDue(lang, due.at);
  return "stopped" in due ? commissionPage[lang].stoppedClock : formatAwaitingCalendar(lang, due.calendar);
}
