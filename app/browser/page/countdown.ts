import { timeLeft } from "./time-left";

/** Counts down to moments by the server's clock: its time when the page was made, and what has passed since. */
export function startCountdowns(): void {
  const opened = Date.now();
  if (!document.querySelector("[data-countdown]")) return;
  const tick = () => {
    for (const element of document.querySelectorAll<HTMLElement>("[data-countdown]")) {
      const made = element.dataset.serverNow ? Date.parse(element.dataset.serverNow) : opened;
      const left = Date.parse(element.dataset.countdown ?? "") - (made + Date.now() - opened);
      const text = left <= 0 ? (element.dataset.wordsOver ?? null) : timeLeft(element.dataset.wordsLeft ?? "", left);
      if (text !== null && element.textContent !== text) element.textContent = text;
    }
  };
  tick();
  window.setInterval(tick, 1000);
}
