import { utf8 } from "~/domain/kernel/bytes";
import { verifyLogProof } from "~/domain/verifiable/log-proof";
import { parseKey } from "~/domain/verifiable/note";

/** A line's own script: its proof is fetched and checked in this browser against the line as this page shows it, and the log's key. */
const root = document.querySelector<HTMLElement>("[data-log-line]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const said = stage.querySelector<HTMLElement>("[data-log-said]");
  stage.querySelector("button")?.addEventListener("click", () => {
    tell(stage.dataset.wordsWorking, "info");
    void answer(stage.dataset)
      .then(([words, isRight]) => tell(words, isRight ? "success" : "danger"))
      .catch(() => tell(stage.dataset.wordsUnreachable, "danger"));
  });

  function tell(words = "", tone: "info" | "success" | "danger"): void {
    if (!said) return;
    said.hidden = false;
    said.className = `verdict tone-${tone}`;
    said.textContent = words;
  }
}

/** The sentence, and whether everything holds: the leaf's hash, its path to the root, the signature over that. */
async function answer(words: DOMStringMap): Promise<readonly [string | undefined, boolean]> {
  const response = await fetch(words.proof ?? "", { credentials: "omit" });
  if (!response.ok) throw new Error(String(response.status));
  const key = parseKey(words.key ?? "");
  if (!key) throw new Error("no key");
  const checked = verifyLogProof(await response.text(), { log: key, witnesses: [], threshold: 0 }, utf8(words.entry ?? ""));
  if (checked.ok) {
    const isThis = checked.index === Number(words.index);
    const size = checked.checkpoint.size.toLocaleString("en-US");
    return isThis ? [words.wordsHolds?.replace("SIZE", size), true] : [words.wordsOther, false];
  }
  if (checked.code === "log-proof.other-entry") return [words.wordsOther, false];
  return [checked.code.startsWith("checkpoint.") ? words.wordsUnsigned : words.wordsOutside, false];
}
