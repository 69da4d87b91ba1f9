import { timeLeft } from "./time-left";

/** Counts down to moments by the server's clock: its time when that part of the page was made, and what has passed since. */
export function startCountdowns(): void {
  if (!document.querySelector("[data-countdown]")) return;
  const firstSeen = new WeakMap<HTMLElement, number>();
  const tick = () => {
    for (const element of document.querySelectorAll<HTMLElement>("[data-countdown]")) {
      const seen = firstSeen.get(element) ?? Date.now();
      firstSeen.set(element, seen);
      const made = element.dataset.serverNow ? Date.parse(element.dataset.serverNow) : seen;
      const left = Date.parse(element.dataset.countdown ?? "") - (made + Date.now() - seen);
      const text = left <= 0 ? (element.dataset.wordsOver ?? null) : timeLeft(element.dataset.wordsLeft ?? "", left);
      if (text !== null && element.textContent !== text) element.textContent = text;
    }
  };
  tick();
  window.setInterval(tick, 1000);
}
