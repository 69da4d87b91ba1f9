import { fileProblem, problemOfFile } from "./file-problem";

/** The first thing wrong with the files of an input, in words the page brought along. */
export function problemIn(input: HTMLInputElement): string | null {
  const kinds = (input.dataset.kinds ?? "").split(" ").filter(Boolean);
  const rules = { kinds, megabytes: Number(input.dataset.megabytes ?? "20") };
  const { wordsKind = "", wordsEmpty = "", wordsLarge = "", wordsOf = "" } = input.dataset;
  const words = { kind: wordsKind, empty: wordsEmpty, large: wordsLarge };
  for (const file of input.files ?? []) {
    const problem = fileProblem(file, rules);
    if (problem) return problemOfFile(wordsOf, file.name, words[problem]);
  }
  return null;
}

/** Shows or takes away the message beside a file input. */
export function showProblem(input: HTMLInputElement): boolean {
  const problem = problemIn(input);
  const id = `${input.id}-error`;
  const old = document.getElementById(id);
  const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  old?.remove();
  input.closest(".field")?.classList.toggle("field-bad", problem !== null);
  if (problem === null) {
    input.removeAttribute("aria-invalid");
  } else {
    const message = document.createElement("p");
    message.className = "field-error";
    message.id = id;
    message.setAttribute("role", "alert");
    message.textContent = problem;
    input.before(message);
    input.setAttribute("aria-invalid", "true");
    others.push(id);
  }
  input.setAttribute("aria-describedby", others.join(" "));
  return problem === null;
}

/** Size and kind are told as soon as a file is chosen. */
export function startFileChecks(): void {
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "file") showProblem(event.target);
  });
}

/** Whether every chosen file of the form may go; else the first bad one has the focus. */
export function filesMayGo(form: HTMLFormElement): boolean {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
  const bad = inputs.filter((input) => !showProblem(input));
  bad[0]?.focus();
  return bad.length === 0;
}
