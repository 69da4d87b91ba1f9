import { fieldMessage } from "~/domain/kernel/field-errors";
import { correctForm } from "~/forms/contract/contract";
import { parseForm } from "~/forms/parse";
import { fieldRefusal } from "~/forms/reply";
import { DESKS } from "~/lib/desks";
import { withQuery } from "~/lib/paths";
import { readOwnPartyFile } from "~/reads/contract/performance";
import { readWork } from "~/reads/desk/work-facts";
import { supersedePartyFile } from "~/workflows/contract/supersede-party-file";
import { answerMove, type Door, deskIn, found, idIn, mend } from "./moves";
import { tellPassedOn } from "./passed-on";

/** The file of one's own side that a corrected one is put beside, whether that is still open or not; 404 for every other. */
export async function correctFileLoader(door: Door) {
  const { lang, now, database, actor } = door;
  const id = idIn(door);
  const { head } = found(await readWork(database, actor, id, now));
  return { lang, head, desk: deskIn(door), file: found(await readOwnPartyFile(database, actor, id, idIn(door, "file"))) };
}

/** Saves the corrected file with its reason. */
export async function correctFileAction(door: Door) {
  const id = idIn(door);
  await tellPassedOn(door, null);
  found(await readWork(door.database, door.actor, id, door.now));
  const parsed = parseForm(correctForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const done = await supersedePartyFile(door.shell, door.actor, id, idIn(door, "file"), parsed.value);
  if (!done.ok && done.reason.startsWith("upload.")) return mend(fieldRefusal(door.form, "upload", fieldMessage(done.reason, done.detail)));
  return answerMove(door, done, withQuery(DESKS[deskIn(door)].work(id), { done: "corrected" }));
}
