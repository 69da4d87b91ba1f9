/** The answer to a refused form begins at its summary. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>("[data-error-summary]")?.focus();
}

/** A link of the summary lands in the field, with its label in sight. */
export function startErrorLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-error-summary] a[href^='#']") : null;
    const field = link ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
    if (!field) return;
    event.preventDefault();
    const holder = field.closest(".field") ?? field;
    holder.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });
}
