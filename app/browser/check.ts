import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
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

/** The words of a proof's comparison; a file of another kind leads to the page that answers by its hash. */
async function answer(stage: HTMLElement, file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const proof = proofOf(bytes);
  if (proof) return compared(stage, proof);
  location.assign(`${stage.dataset.check}?q=${toHex(sha256(bytes))}`);
  return stage.dataset.wordsWorking;
}

type Proof = { readonly id: string; readonly json: Record<string, Json> };

/** A draw's proof, by the number that its inputs name; null for any other file. */
function proofOf(bytes: Uint8Array): Proof | null {
  try {
    const json = JSON.parse(new TextDecoder().decode(bytes)) as { inputs?: { id?: unknown }; seed?: unknown };
    const id = json.inputs?.id;
    return typeof id === "string" && "seed" in json ? { id, json: json as Record<string, Json> } : null;
  } catch {
    return null;
  }
}

/** Compared without the log's event: a later witness's signature may stand in a proof that is otherwise the same. */
async function compared({ dataset }: HTMLElement, { id, json }: Proof): Promise<string | undefined> {
  const response = await fetch((dataset.proofs ?? "").replace("NUMBER", encodeURIComponent(id)), { credentials: "omit" });
  if (response.status === 404) return dataset.wordsUnknown;
  if (!response.ok) throw new Error(String(response.status));
  const published = (await response.json()) as Record<string, Json>;
  const { log: _published, ...one } = published;
  const { log: _given, ...other } = json;
  const difference = firstDifference(one, other);
  return difference === null ? dataset.wordsSame : `${dataset.wordsDiffers} ${difference}`;
}
