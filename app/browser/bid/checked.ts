import { writeKeptBid } from "~/domain/selection/kept-bid";
import { PASSPHRASE_MIN_CHARACTERS } from "~/domain/verifiable/passphrase-file";
import { showSealed } from "./check-view";
import type { CheckedBid, Facts } from "./editor";
import { entry, mark, part } from "./fields";
import { askSealer } from "./sealer";
import { send } from "./send";

/** Hands a file of this machine over to be kept; nothing of it is asked from anywhere. */
function handOver(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The view of what will be sealed, with what is done there: keeping a copy, sealing and sending, going back. Out: shows a price there. */
export function startChecked(stage: HTMLElement, facts: Facts, back: () => void): (bid: CheckedBid) => Promise<void> {
  const { notice, bidder, lang, t, sealer } = facts;
  const [refused, progress, kept] = [part(stage, "[data-refused]"), part(stage, "[data-progress]"), part(stage, "[data-kept]")];
  const buttons = [...part(stage, "[data-check]").querySelectorAll("button")];
  let bid: CheckedBid | null = null;

  const lock = (locked: boolean) => {
    for (const button of buttons) button.disabled = locked;
  };
  const tell = (share: number, words: string) => {
    progress.hidden = false;
    part<HTMLProgressElement>(progress, "progress").value = share;
    part(progress, "span").textContent = words;
  };
  function refuse(why: readonly string[], signedOut = false): void {
    progress.hidden = true;
    part(refused, "[data-why]").textContent = why.join(lang === "zh" ? "" : " ");
    part(refused, "[data-sign-in]").hidden = !signedOut;
    refused.hidden = false;
    refused.focus();
  }

  async function sealAndSend({ priceFen, files }: CheckedBid): Promise<void> {
    const plain = files.map(({ name, bytes }) => ({ name, bytes }));
    const asked = { ask: "seal", notice, bidder, priceFen, files: plain, lang } as const;
    tell(0, t.sealing(0, files.length + 1));
    const made = await askSealer(sealer, asked, (done, total) => tell(done / total, t.sealing(done, total)));
    if (!("sealed" in made)) return refuse(["text" in made && made.text ? made.text : t.noSealer]);
    const sent = await send(made.sealed, t, (share) => tell(share, t.sending(Math.floor(share * 100))));
    if ("to" in sent) location.assign(sent.to);
    else refuse(sent.why, sent.signedOut);
  }

  async function keep({ typed }: CheckedBid): Promise<void> {
    const [passphrase, again] = [entry("passphrase"), entry("again")];
    const short = [...passphrase.value].length < PASSPHRASE_MIN_CHARACTERS;
    mark("passphrase", short ? t.passphraseShort(PASSPHRASE_MIN_CHARACTERS) : "");
    mark("again", !short && again.value !== passphrase.value ? t.passphraseDiffers : "");
    if (short) return passphrase.focus();
    if (again.value !== passphrase.value) return again.focus();
    kept.textContent = t.working;
    const made = await askSealer(sealer, {
      ...{ ask: "keep", passphrase: passphrase.value },
      plain: writeKeptBid({ commission: notice.id, bidder }, typed),
    });
    if (!("file" in made)) throw new Error("no copy was made");
    handOver(`${notice.id}-bid-copy.age`, made.file);
    passphrase.value = "";
    again.value = "";
    kept.textContent = t.kept;
  }

  /** One thing at a time: the buttons wake when it has come to something. */
  const once = (act: (bid: CheckedBid) => Promise<void>) => () => {
    if (!bid) return;
    lock(true);
    refused.hidden = true;
    act(bid)
      .catch(() => refuse([t.noSealer]))
      .finally(() => lock(false));
  };
  part(stage, "[data-send]").addEventListener("click", once(sealAndSend));
  part(stage, "[data-keep]").addEventListener("click", once(keep));
  part(stage, "[data-back]").addEventListener("click", back);

  return async (given) => {
    const asked = { ask: "hash", files: given.files.map(({ name, bytes }) => ({ name, bytes })) } as const;
    const answered = await askSealer(sealer, asked);
    if (!("hashes" in answered)) throw new Error("nothing was computed");
    bid = given;
    refused.hidden = true;
    progress.hidden = true;
    kept.textContent = "";
    const files = given.files.map(({ name, from, bytes }, at) => ({ name, from, bytes: bytes.length, sha256: answered.hashes[at] ?? "" }));
    const { priceFen, sheet } = given;
    showSealed(part(stage, "[data-shown]"), { commission: notice.id, bidder, priceFen, sheet, files }, t, lang);
  };
}
