/** How often the watch page asks for its own new state, in milliseconds. */
const EVERY = 4_000;

/**
 * Renews the parts of the page when the draw has reached another stage; nothing moves for those who only wait. The sentence that
 * is read aloud keeps its place, so that its change is announced.
 */
async function look(): Promise<void> {
  const shown = document.querySelector<HTMLElement>("[data-watch]");
  if (!shown || shown.dataset.watch === "drawn") return;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.ok) {
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector<HTMLElement>("[data-watch]");
      if (fresh && fresh.dataset.watch !== shown.dataset.watch) renew(shown, fresh);
    }
  } catch {
    // The network comes back or it does not: the next round asks again.
  }
  setTimeout(() => void look(), EVERY);
}

function renew(shown: HTMLElement, fresh: HTMLElement): void {
  shown.dataset.watch = fresh.dataset.watch;
  for (const part of shown.querySelectorAll<HTMLElement>("[data-part]")) {
    part.replaceChildren(...(fresh.querySelector(`[data-part="${part.dataset.part}"]`)?.childNodes ?? []));
  }
}

setTimeout(() => void look(), EVERY);
