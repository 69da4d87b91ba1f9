import type { StepAhead } from "~/domain/lifecycle/ahead";
import type { Due } from "~/domain/lifecycle/due";
import { ruleValueText } from "../catalogue/rules";
import type { Lang } from "../define";
import { commissionPage } from "../notice/commission-page";
import { formatAwaitingCalendar, formatDue } from "../values";
import { moveLabels } from "./moves";

/** A deadline in words: its date, that a hold stopped it, or which year's calendar it waits for. Empty for none. */
export function dueText(lang: Lang, due: Due | null, format = formatDue): string {
  if (!due) return "";
  if ("at" in due) return format(lang, due.at);
  return "stopped" in due ? commissionPage[lang].stoppedClock : formatAwaitingCalendar(lang, due.calendar);
}

/** A sentence around a deadline's date; where there is no date, why, by itself. Empty for none. */
export function dueSentence(lang: Lang, due: Due | null, sentence: (when: string) => string): string {
  const words = dueText(lang, due);
  return due && "at" in due ? sentence(words) : words;
}

/** A step of the head's line: at the moment the clock makes it, before the deadline of whoever must, or why that is not known. */
export function nextStepText(lang: Lang, step: StepAhead): string {
  const words = commissionPage[lang];
  const label = moveLabels[lang][step.verb];
  if (!step.due) return label;
  if (!("at" in step.due)) return words.stepNote(label, dueText(lang, step.due));
  const isMoment = step.party === "clock" || step.party === "beacon";
  return (isMoment ? words.stepAt : words.stepBefore)(label, dueText(lang, step.due));
}

/**
 * When a step ahead is due: its date once that can be told, until then how long it may take by its rule (its basis says from when),
 * or that the contract will say so.
 */
export function stepDueText(lang: Lang, { due, basis, party }: StepAhead, format = formatDue): string {
  const words = commissionPage[lang];
  if (due) return dueText(lang, due, format);
  if (!basis) return words.termByContract;
  const term = ruleValueText(lang, basis);
  return party === "clock" ? words.termOver(term) : words.term(term);
}
