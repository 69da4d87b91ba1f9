async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Plain http and older browsers have no clipboard of their own. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  area.setAttribute("aria-hidden", "true");
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

/** [复制链接] and [打印]. */
export function startCopying(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-print]")) window.print();
    const button = event.target.closest<HTMLButtonElement>("[data-copy]");
    if (button) void press(button);
  });
}

async function press(button: HTMLButtonElement): Promise<void> {
  const label = button.querySelector<HTMLElement>("[data-copy-label]") ?? button;
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const before = label.dataset.before ?? label.textContent ?? "";
  label.dataset.before = before;
  if (!(await copy(button.dataset.copy || canonical || location.href.replace(/#.*$/, "")))) return;
  label.textContent = button.dataset.wordsCopied ?? before;
  setTimeout(() => {
    label.textContent = before;
  }, 2500);
}
