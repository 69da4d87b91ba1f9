import type { Lang } from "~/copy/define";
import { sealingWords } from "~/copy/selection/sealing";
import { fromUtf8, utf8 } from "~/domain/kernel/bytes";
import { parseYuan, yuanText } from "~/domain/kernel/money";
import { toBase64 } from "~/domain/verifiable/base64";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, committeeBeacon, dealCommittee, type Partial, signPartial } from "~/domain/verifiable/committee";
import { type Opening, openFile, openingKey, sealFile } from "~/domain/verifiable/sealed";
import { systemEntropy } from "~/lib/entropy";

/*
 * The toy of the page that explains sealed bids: a committee of three is dealt, a price sealed, two custodians sign, and the price opens, all
 * in this browser and by the very code that seals real bids. Nothing is sent and nothing kept.
 */
const EVENT = "MX-TOY";
const OPENS = "2026-01-01T00:00:00Z";
const MAX_BYTES = 64;
/** Digits of the sealed text that are shown: enough to see that nothing can be read. */
const SHOWN = 360;

const random = (n: number): Uint8Array => systemEntropy.bytes(n);
const root = document.querySelector<HTMLElement>("[data-toy]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const lang: Lang = stage.dataset.lang === "en" ? "en" : "zh";
  const t = sealingWords[lang];
  const { committee, shares } = dealCommittee(2, t.custodians, null, random);
  const beacon = committeeBeacon(committee, OPENS);
  const opening: Opening = { beacon, eventId: EVENT };
  const message = beaconMessage(beacon, EVENT);
  let sealed: Uint8Array | null = null;
  let partials: readonly Partial[] = [];

  const step = (name: string): HTMLElement => found(stage, `[data-step="${name}"]`);
  function say(name: string, words: string, tone: "info" | "danger" | "success", code?: string): void {
    const place = found(stage, `[data-said="${name}"]`);
    place.className = `verdict tone-${tone}`;
    const line = document.createElement("p");
    line.textContent = words;
    const text = document.createElement("p");
    text.className = "hash";
    text.textContent = code ?? "";
    place.replaceChildren(line, ...(code ? [text] : []));
  }
  function clear(...names: readonly string[]): void {
    for (const name of names) {
      const place = found(stage, `[data-said="${name}"]`);
      place.className = "";
      place.replaceChildren();
    }
  }

  function begin(): void {
    sealed = null;
    partials = [];
    clear("seal", "early", "sign", "open");
    for (const name of ["early", "sign", "open"]) step(name).hidden = true;
    for (const button of stage.querySelectorAll<HTMLButtonElement>("[data-sign]")) {
      button.disabled = false;
      button.textContent = t.sign(button.dataset.who ?? "");
    }
  }

  found<HTMLFormElement>(stage, "[data-toy-form]").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = parseYuan(found<HTMLInputElement>(stage, "input").value);
    begin();
    if (!typed.ok) return say("seal", t.badPrice, "danger");
    const made = sealFile(opening, utf8(String(typed.value)), random);
    if (!made.ok) return say("seal", t.badPrice, "danger");
    sealed = made.binary;
    say("seal", t.sealed, "info", `${toBase64(sealed).slice(0, SHOWN)}…`);
    for (const name of ["early", "sign"]) step(name).hidden = false;
  });
  found(stage, "[data-early]").addEventListener("click", () => say("early", partials.length === 0 ? t.earlyFails : t.earlyOne, "danger"));
  for (const button of stage.querySelectorAll<HTMLButtonElement>("[data-sign]")) {
    button.addEventListener("click", () => {
      const share = shares.find(({ index }) => index === Number(button.dataset.sign));
      const signed = share && signPartial(committee, share, message);
      if (!signed?.ok || partials.some(({ index }) => index === share?.index)) return;
      partials = [...partials, signed.partial];
      button.disabled = true;
      button.textContent = t.signed(button.dataset.who ?? "");
      if (partials.length < committee.threshold) return;
      say("sign", t.enough, "success");
      step("open").hidden = false;
    });
  }
  found(stage, "[data-open]").addEventListener("click", () => {
    const value = combinePartials(committee, partials, message);
    const key = value.ok ? openingKey(opening, value.signature) : null;
    const opened = key?.ok && sealed ? openFile(sealed, key.key, MAX_BYTES) : null;
    const fen = opened?.ok ? Number(fromUtf8(opened.plain)) : Number.NaN;
    if (Number.isSafeInteger(fen)) say("open", t.opened(yuanText(fen)), "success");
  });
  found(stage, "[data-again]").addEventListener("click", () => {
    begin();
    found<HTMLInputElement>(stage, "input").focus();
  });
}

function found<E extends HTMLElement = HTMLElement>(stage: HTMLElement, selector: string): E {
  const element = stage.querySelector<E>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
