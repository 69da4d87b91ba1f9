import { fromUtf8 } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { dealCommittee } from "~/domain/verifiable/committee";
import { PASSPHRASE_MIN_CHARACTERS } from "~/domain/verifiable/passphrase-file";
import { writeShareFile } from "~/domain/verifiable/share-file";
import { systemEntropy } from "~/lib/entropy";

/*
 * The dealer's own script: keys are made here, each share leaves as a file under its custodian's passphrase, and the committee's public file
 * alone is sent. Nothing is kept: what was secret is overwritten, the passphrases are cleared, and the files' addresses end with the page.
 */
const random = (n: number): Uint8Array => systemEntropy.bytes(n);
const form = document.querySelector<HTMLFormElement>("form[data-dealer]");
if (form) start(form);

type Spec = { readonly threshold: number; readonly members: readonly string[]; readonly replaces: string | null };

function start(stage: HTMLFormElement): void {
  const told = stage.querySelector<HTMLElement>("[data-said]");
  const deal = stage.querySelector<HTMLButtonElement>("[data-deal]");
  const send = stage.querySelector<HTMLElement>("[data-send]");
  const made = stage.querySelector<HTMLInputElement>("[data-made]");
  const first = [...stage.querySelectorAll<HTMLInputElement>("[data-passphrase]")];
  const again = [...stage.querySelectorAll<HTMLInputElement>("[data-again]")];
  const links = [...stage.querySelectorAll<HTMLAnchorElement>("[data-share-link]")];
  if (!told || !deal || !send || !made) return;
  const say = (words = "", at?: HTMLElement): void => {
    told.hidden = false;
    told.textContent = words;
    at?.focus();
  };
  const taken = new Set<number>();

  deal.addEventListener("click", () => {
    const { threshold, members, replaces } = JSON.parse(stage.dataset.dealer ?? "") as Spec;
    const short = first.find(({ value }) => [...value].length < PASSPHRASE_MIN_CHARACTERS);
    if (short) return say(stage.dataset.wordsShort, short);
    const differs = again.find(({ value }, at) => value !== first[at]?.value);
    if (differs) return say(stage.dataset.wordsDiffers, differs);
    if (new Set(first.map(({ value }) => value)).size !== first.length) return say(stage.dataset.wordsSame, first[0]);
    deal.disabled = true;
    say(stage.dataset.wordsWorking);
    requestAnimationFrame(() => setTimeout(() => ceremony(threshold, members, replaces)));
  });

  function ceremony(threshold: number, members: readonly string[], replaces: string | null): void {
    const { committee, shares } = dealCommittee(threshold, members, replaces, random);
    for (const [at, share] of shares.entries()) {
      const sealed = writeShareFile(committee, share, first[at]?.value ?? "", random);
      share.secret.fill(0);
      const link = links[at];
      if (!link) continue;
      link.href = URL.createObjectURL(new Blob([sealed as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));
      link.download = `share-${share.index}.age`;
      link.hidden = false;
      link.addEventListener("click", () => handOut(at));
    }
    for (const input of [...first, ...again]) input.value = "";
    if (made) made.value = fromUtf8(jcs(committee)) ?? "";
    say(stage.dataset.wordsDealt, links[0]);
  }

  /** The public file goes out once every custodian has taken the own share. */
  function handOut(at: number): void {
    taken.add(at);
    if (taken.size === links.length && send) send.hidden = false;
  }

  stage.addEventListener("submit", () => {
    for (const link of links) URL.revokeObjectURL(link.href);
  });
}
