import { readKeptBid } from "~/domain/selection/kept-bid";
import type { TypedBid } from "~/domain/selection/typed-bid";
import type { Facts } from "./editor";
import { entry } from "./fields";
import { askSealer } from "./sealer";

/** What was typed into a copy that was kept, opened on this machine; or in words why it is not filled in. */
export async function openCopy({ notice, bidder, sealer, t }: Facts): Promise<TypedBid | string> {
  const [copy, passphrase] = [entry("copy").files?.[0], entry("copy-passphrase")];
  if (!copy) return t.notCopy;
  const file = new Uint8Array(await copy.arrayBuffer());
  const opened = await askSealer(sealer, { ask: "open", file, passphrase: passphrase.value });
  if (!("plain" in opened)) return "code" in opened && opened.code === "passphrase-file.wrong" ? t.wrongPassphrase : t.notCopy;
  passphrase.value = "";
  const kept = readKeptBid(opened.plain, { commission: notice.id, bidder });
  if (kept.ok) return kept.typed;
  return kept.code === "other" ? t.otherCopy : t.notCopy;
}
