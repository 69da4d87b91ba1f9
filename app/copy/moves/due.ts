import type { StepAhead } from "~/domain/lifecycle/ahead";
import type { Due } from "~/domain/lifecycle/due";
import type { TurnParty } from "~/domain/lifecycle/turn-party";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { ruleValueText } from "../catalogue/rules";
import type { Lang } from "../define";
import { commissionPage } from "../notice/commission-page";
import { formatAwaitingCalendar, formatDue } from "../values";
import { partyLabels, turnSentence, turnTask } from "./moves";

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

/** Whether nobody has to do it: time or the beacon's value brings it. */
const isAutomatic = ({ party }: { readonly party: TurnParty }): boolean => party === "clock" || party === "beacon";

type Turn = { readonly party: TurnParty; readonly verb: AnyVerb; readonly due: Due | null };

/** 当前责任方：; English says Next: where nobody has to do anything. */
export const turnLead = (lang: Lang, turns: readonly Turn[]): string =>
  turns.every(isAutomatic) ? commissionPage[lang].automatic : commissionPage[lang].currentParty;

/** 系统（按期自动办理） · 2026年9月21日 09:00 发出中选通知书: a turn that a moment brings, in full; null for a person's, whose deadline stands beside it. */
export function automaticTurn(lang: Lang, turn: Turn): string | null {
  if (!isAutomatic(turn) || !turn.due || !("at" in turn.due)) return null;
  const step = commissionPage[lang].stepAt(turnTask(lang, turn.verb), formatDue(lang, turn.due.at));
  return lang === "zh" ? `${partyLabels.zh[turn.party]} · ${step}` : step;
}

/** 委托部门 · 登记付款，至 2026年9月9日; without the day where that is told elsewhere. */
export function turnText(lang: Lang, turn: Turn, withDue: boolean): string {
  const told = automaticTurn(lang, turn);
  const who = turnSentence(lang, turn.party, turn.verb);
  if (told || !withDue || !turn.due) return told ?? who;
  const words = commissionPage[lang];
  if (!("at" in turn.due)) return words.stepNote(who, dueText(lang, turn.due));
  return [who, words.untilWhen(dueText(lang, turn.due))].join(lang === "zh" ? "，" : ", ");
}

/** 下一步：, or Then: after a line that begins with Next:. */
export const nextLead = (lang: Lang, turns: readonly Turn[]): string =>
  turns.every(isAutomatic) ? commissionPage[lang].afterwards : commissionPage[lang].nextStep;

/** A step of the head's line: at the moment the clock makes it, before the deadline of whoever must, or why that is not known. */
export function nextStepText(lang: Lang, step: StepAhead): string {
  const words = commissionPage[lang];
  const label = turnTask(lang, step.verb);
  if (!step.due) return label;
  if (!("at" in step.due)) return words.stepNote(label, dueText(lang, step.due));
  return (isAutomatic(step) ? words.stepAt : words.stepBefore)(label, dueText(lang, step.due));
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
