/** Where the two columns begin, a notice shows all its parts; below, one at a time. */
const NARROW = "(max-width: 63.9375rem)";

const parts = (): NodeListOf<HTMLElement> => document.querySelectorAll("[data-part]");
const tabs = (): NodeListOf<HTMLAnchorElement> => document.querySelectorAll(".notice-parts a");

/** Shows one part, or all of them; a hidden one is found and printed all the same where the browser can. */
function show(name: string | null): void {
  for (const part of parts()) {
    if (name === null || part.dataset.part === name) part.removeAttribute("hidden");
    else part.setAttribute("hidden", "onbeforematch" in part ? "until-found" : "");
  }
  for (const tab of tabs()) {
    if (tab.hash === `#${name}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

/** The part that an element of the page stands in. */
const partOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("[data-part]")?.dataset.part : undefined;

/** 概况, 服务与合同, 进程 of a notice on a phone: the links to its parts show them. */
export function startParts(): void {
  if (tabs().length === 0) return;
  const narrow = matchMedia(NARROW);
  const asked = () => partOf(document.getElementById(location.hash.slice(1)));
  const arrange = () => show(narrow.matches ? (asked() ?? "overview") : null);
  narrow.addEventListener("change", arrange);
  window.addEventListener("hashchange", arrange);
  // Pressed again after another part was found, a link's address is already there: the browser tells of no change.
  document.addEventListener("click", ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLAnchorElement>(".notice-parts a") : null;
    if (tab) show(tab.hash.slice(1));
  });
  document.addEventListener("beforematch", ({ target }) => show(partOf(target) ?? null));
  arrange();
}
