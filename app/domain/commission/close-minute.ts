import { rulesAt } from "../rulebook/rules";

/** "10:00" of a minute of the day. */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** The minute of the day of "HH:MM"; null for any other text. */
export function readMinute(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** Whether entry may close at this clock minute: within window.clock_from and window.clock_to, both included. §3.4. */
export function isCloseMinute(text: string, now: Date): boolean {
  const [minute, rules] = [readMinute(text), rulesAt(now)];
  return minute !== null && minute >= rules.value("window.clock_from") && minute <= rules.value("window.clock_to");
}

/** Closing times offered: every half hour within the rule. §3.4. */
export function closeMinutes(now: Date): string[] {
  const rules = rulesAt(now);
  const [from, to] = [rules.value("window.clock_from"), rules.value("window.clock_to")];
  return Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, at) => minuteText(from + at * 30));
}
