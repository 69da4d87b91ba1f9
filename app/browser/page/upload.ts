import { noteIn } from "./note";

const fileInputs = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>("input[type=file]")];

export function hasFiles(form: HTMLFormElement): boolean {
  return fileInputs(form).some((input) => (input.files?.length ?? 0) > 0);
}

/** Sends a form with files, showing how far it is; the answer becomes the page, as if the browser had sent it. */
export function upload(form: HTMLFormElement, submitter: HTMLButtonElement | null, unlock: () => void, arrive: () => void): Promise<void> {
  const body = new FormData(form);
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const bar = progressIn(form);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.show(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      bar.end();
      receive(request, form, arrive);
      unlock();
      resolve();
    });
    request.addEventListener("error", () => {
      bar.end();
      unlock();
      noteIn(form).textContent = form.dataset.uploadFailed ?? "";
      resolve();
    });
    request.send(body);
  });
}

function progressIn(form: HTMLFormElement): { show(share: number): void; end(): void } {
  const line = document.createElement("p");
  line.className = "upload-progress";
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", form.dataset.uploading ?? "");
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  text.textContent = form.dataset.uploading ?? "";
  line.append(bar, text);
  form.append(line);
  return {
    show(share) {
      bar.value = share;
      text.textContent = `${form.dataset.uploading ?? ""} ${Math.floor(share * 100)}%`;
    },
    end: () => line.remove(),
  };
}

/** A redirect is followed by the page; the same form again takes the place of this one, with the files still chosen. */
function receive(request: XMLHttpRequest, form: HTMLFormElement, arrive: () => void): void {
  if (request.status >= 200 && request.status < 400) {
    location.assign(request.responseURL || location.href);
    return;
  }
  const chosen = new Map(fileInputs(form).map((input) => [input.name, input.files]));
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  document.replaceChild(document.adoptNode(answer.documentElement), document.documentElement);
  window.scrollTo(0, 0);
  for (const input of fileInputs(document)) {
    const files = chosen.get(input.name);
    if (files && files.length > 0 && input.getAttribute("aria-invalid") !== "true") input.files = files;
  }
  arrive();
}
