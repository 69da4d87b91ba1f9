import { withOneMore } from "~/forms/commission-rows";
import { filingField, parseFiling } from "~/forms/contract";
import { fileContract, filingMeasure } from "~/workflows/file-contract";
import { type Door, idIn } from "./moves";
import { answerVerb, mendVerb, readyFor, receiveFiles } from "./verbs";

/** Files the contract, for whichever side sends it. */
export async function fileContractAction(door: Door) {
  const { form, shell, actor } = door;
  if (form.get("add") === "row") return withOneMore("deliverables", form);
  const work = await readyFor(door, "file-contract");
  const parsed = parseFiling(form, work && filingMeasure(work.row, work.facts, door.now));
  if (!parsed.ok) return mendVerb(door, parsed.reply);
  const { revision, document, ...terms } = parsed.value;
  const received = await receiveFiles(door, [document]);
  if (!received.ok) return answerVerb(door, "file-contract", received, { fieldOf: () => "document" });
  const [file] = received.value;
  if (!file) throw new Error("a parsed filing has its document");
  const decided = await fileContract(shell, actor, idIn(door), revision, { ...terms, document: file });
  return answerVerb(door, "file-contract", decided, { fieldOf: filingField });
}
