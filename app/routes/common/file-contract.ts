import { filingField, parseFiling } from "~/forms/contract/contract";
import { withOneMore } from "~/forms/posting/commission-rows";
import { fileContract, filingMeasure } from "~/workflows/contract/file-contract";
import { type At, type Pressed, readyFor, receiveFiles } from "./press";

/** Files the contract, for whichever side sends it; or shows one row more of its deliverables. */
export async function pressFileContract(at: At): Promise<Pressed> {
  const { form, shell, actor, id } = at;
  if (form.get("add") === "row") return { reply: withOneMore("deliverables", form), fine: true };
  const work = await readyFor(at, "file-contract");
  const parsed = parseFiling(form, work && filingMeasure(work.row, work.facts, at.now));
  if (!parsed.ok) return { reply: parsed.reply };
  const { revision, document, ...terms } = parsed.value;
  const received = await receiveFiles(at, [document]);
  if (!received.ok) return { decided: received, fieldOf: () => "document" };
  const [file] = received.value;
  if (!file) throw new Error("a parsed filing has its document");
  return { decided: await fileContract(shell, actor, id, revision, { ...terms, document: file }), fieldOf: filingField };
}
