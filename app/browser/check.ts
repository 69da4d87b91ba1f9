import { sha256 } from "@noble/hashes/sha2.js";
import { concat, fromHex, toHex } from "~/domain/kernel/bytes";
import { type Json, jcs } from "~/domain/kernel/jcs";
import { firstDifference } from "./page/compare-json";

/** The paper desk's own script: a file is hashed, or compared with the published proof, in this browser; only its hash or number is asked. */
const root = document.querySelector<HTMLElement>("[data-check]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const said = stage.querySelector<HTMLElement>("[data-check-said]");
  const tell = (words = ""): void => {
    if (said) said.textContent = words;
  };
  const check = (file: File | undefined): void => {
    if (!file) return;
    tell(stage.dataset.wordsWorking);
    void answer(stage, file)
      .then(tell)
      .catch(() => tell(stage.dataset.wordsFailed));
  };
  stage.querySelector<HTMLInputElement>("[type=file]")?.addEventListener("change", (event) => {
    check((event.target as HTMLInputElement).files?.[0]);
  });
  stage.addEventListener("dragover", (event) => event.preventDefault());
  stage.addEventListener("drop", (event) => {
    event.preventDefault();
    check(event.dataTransfer?.files[0]);
  });
}

/** What the page is asked: a hash, the text of a code, and whether a photograph held none. */
function ask(stage: HTMLElement, q: string, photo?: "no-code"): string | undefined {
  location.assign(`${stage.dataset.check}?${new URLSearchParams({ q, ...(photo && { photo }) })}`);
  return stage.dataset.wordsWorking;
}

/** The words of a comparison made here; a file of another kind leads to the page that answers by its hash, a photograph by its code. */
async function answer(stage: HTMLElement, file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (file.type.startsWith("image/")) {
    const { codeIn } = await import("./check/photo");
    const code = await codeIn(file);
    return code === null ? ask(stage, toHex(sha256(bytes)), "no-code") : ask(stage, code);
  }
  const json = jsonOf(bytes);
  const published = json && publishedAs(json);
  if (json && published) return compared(stage, json, published);
  const receipt = json && receiptOf(json);
  if (receipt) return receipt.isWhole ? ask(stage, receipt.hash) : stage.dataset.wordsReceipt;
  return ask(stage, toHex(sha256(bytes)));
}

type Facts = Readonly<Record<string, Json>>;

/** The object that a file holds; null for any other file. */
function jsonOf(bytes: Uint8Array): Facts | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Facts) : null;
  } catch {
    return null;
  }
}

const textAt = (value: Json | undefined, ...path: readonly string[]): string | null => {
  const found = path.reduce<Json | undefined>((at, key) => (at as Facts | undefined)?.[key], value);
  return typeof found === "string" ? found : null;
};

/** What of this site's it claims to be: a draw's proof, the replay of an order, an opened bid, what was locked at a close, by the number in it. */
function publishedAs(json: Facts): { readonly id: string; readonly suffix: string } | null {
  const drawn = "seed" in json ? textAt(json, "inputs", "id") : textAt(json, "case", "id");
  if (drawn !== null) return { id: drawn, suffix: "" };
  const bidder = textAt(json, "bid", "bidder");
  if (bidder !== null) return { id: textAt(json, "bid", "commission") ?? "", suffix: `-bid-${encodeURIComponent(bidder)}` };
  const closed = json.v === "mingxuan-close/1" ? textAt(json, "id") : null;
  return closed === null ? null : { id: closed, suffix: "-close" };
}

/** A receipt of an act by the hash of its line; whole: what it says is what the hash is of. The line itself is looked up by the page. */
function receiptOf(json: Facts): { readonly hash: string; readonly isWhole: boolean } | null {
  if (json.v !== "mingxuan-receipt/1") return null;
  const salt = fromHex(textAt(json, "salt") ?? "") ?? new Uint8Array();
  const hash = textAt(json, "leaf", "h") ?? "";
  return { hash, isWhole: hash !== "" && toHex(sha256(concat(salt, jcs(json.payload)))) === hash };
}

/** Compared without the log's event: a later witness's signature may stand in a proof that is otherwise the same. */
async function compared({ dataset }: HTMLElement, json: Facts, { id, suffix }: { readonly id: string; readonly suffix: string }) {
  const response = await fetch((dataset.proofs ?? "").replace("NUMBER", encodeURIComponent(id) + suffix), { credentials: "omit" });
  if (response.status === 404) return dataset.wordsUnknown;
  if (!response.ok) throw new Error(String(response.status));
  const { log: _published, ...one } = (await response.json()) as Facts;
  const { log: _given, ...other } = json;
  const difference = firstDifference(one, other);
  return difference === null ? dataset.wordsSame : `${dataset.wordsDiffers} ${difference}`;
}
