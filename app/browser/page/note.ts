/** A quiet line at the end of a form, said aloud when it changes. */
export function noteIn(form: HTMLFormElement): HTMLElement {
  const found = form.querySelector<HTMLElement>("[data-note]");
  if (found) return found;
  const note = document.createElement("p");
  note.className = "autosave-note";
  note.dataset.note = "";
  note.setAttribute("role", "status");
  form.append(note);
  return note;
}

/** Says that something typed is back, with the way to be rid of it. */
export function tellRestored(form: HTMLFormElement, discard: () => void): void {
  const box = document.createElement("div");
  box.className = "notice tone-info";
  box.setAttribute("role", "status");
  const body = document.createElement("p");
  body.className = "notice-body";
  body.textContent = form.dataset.wordsRestored ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet button-small";
  button.textContent = form.dataset.wordsDiscard ?? "";
  button.addEventListener("click", () => {
    discard();
    box.remove();
  });
  const holder = document.createElement("span");
  body.append(" ", button);
  box.append(holder, body);
  form.prepend(box);
}
