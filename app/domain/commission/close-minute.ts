import { rule } from "../rulebook/rules";

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
  const minute = readMinute(text);
  return minute !== null && minute >= rule("window.clock_from", now) && minute <= rule("window.clock_to", now);
}
