import type { KeyTerm } from "~/domain/contract/key-terms";
import type { Refusal } from "~/domain/kernel/decision";

import { deviationName, parseFiling } from "~/forms/contract";
import { mendReply } from "~/forms/reply";
import { fileContract } from "~/workflows/file-contract";
import { type Door, idIn } from "./moves";
import { answerVerb, mendVerb, receiveFiles } from "./verbs";

function fieldOf({ reason, detail }: Refusal): string | null {
  if (reason === "contract.price") return "price";
  if (reason === "contract.pay-days") return "payDays";
  if (reason === "contract.signed-on") return "signedOn";
  return reason === "contract.unreasoned" ? deviationName(detail?.term as KeyTerm) : null;
}

/** Files the contract, for whichever side sends it. */
export async function fileContractAction(door: Door) {
  const { form, shell, actor } = door;
  // A further row of deliverables: everything typed comes back with an empty one below.
  if (form.get("add") === "row") return mendReply(form, {});
  const parsed = parseFiling(form);
  if (!parsed.ok) return mendVerb(door, parsed.reply);
  const { revision, document, ...terms } = parsed.value;
  const received = await receiveFiles(door, [document]);
  if (!received.ok) return answerVerb(door, "file-contract", received, { fieldOf: () => "document" });
  const [file] = received.value;
  if (!file) throw new Error("a parsed filing has its document");
  const decided = await fileContract(shell, actor, idIn(door), revision, { ...terms, document: file });
  return answerVerb(door, "file-contract", decided, { fieldOf });
}
