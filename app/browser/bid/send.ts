import type { BidWords } from "~/copy/selection/bid-page";
import type { PlainFile, SealedBid } from "../page/seal-core";

/** Where the page goes on, or why it was not taken. */
type Sent = { readonly to: string } | { readonly why: readonly string[]; readonly signedOut?: true };

/** The cipher texts as the plain form of this page would send them, under neutral names; nothing else. */
function formOf({ bid, attachments: [sheet, ...files] }: Pick<SealedBid, "bid" | "attachments">): FormData {
  const form = new FormData();
  const add = (field: string, name: string, { bytes }: Pick<PlainFile, "bytes">) =>
    form.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }), name);
  add("bid", "bid.age", { bytes: bid });
  if (sheet) add("sheet", "cost-sheet.age", sheet);
  for (const [at, file] of files.entries()) add("files", `attachment-${at + 1}.age`, file);
  return form;
}

/** What an answer refuses, in the words of its own page: what was typed stays in this one. */
function refusalIn(status: number, html: string, t: BidWords): Sent {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (status === 401 || page.querySelector("[data-unanswered]")) return { why: [t.signedOut], signedOut: true };
  if (status === 413) return { why: [t.tooLarge] };
  const said = [...page.querySelectorAll("[data-error-summary] > p, [data-error-summary] li")].map((each) => each.textContent ?? "");
  return { why: said.length > 0 ? said : [t.unknown] };
}

/** Sends cipher text alone, and tells how far it is. */
export function send(sealed: Pick<SealedBid, "bid" | "attachments">, t: BidWords, progress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", location.pathname);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => lengthComputable && progress(loaded / total));
    request.addEventListener("error", () => resolve({ why: [t.network] }));
    request.addEventListener("load", () => {
      const { status, responseURL, responseText } = request;
      const isDone = status < 400 && new URL(responseURL).pathname !== location.pathname;
      resolve(isDone ? { to: responseURL } : refusalIn(status, responseText, t));
    });
    request.send(formOf(sealed));
  });
}
