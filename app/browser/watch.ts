/** How often the watch page asks for its own new state, in milliseconds. */
const EVERY = 4_000;

/** Replaces the page's article when the draw has reached another stage; nothing moves for those who only wait. */
async function look(): Promise<void> {
  const shown = document.querySelector<HTMLElement>("[data-watch]");
  if (!shown || shown.dataset.watch === "drawn") return;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.ok) {
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector<HTMLElement>("[data-watch]");
      if (fresh && fresh.dataset.watch !== shown.dataset.watch) shown.replaceWith(fresh);
    }
  } catch {
    // The network comes back or it does not: the next round asks again.
  }
  setTimeout(() => void look(), EVERY);
}

setTimeout(() => void look(), EVERY);
