import { readStanding } from "~/reads/objections";
import { type Door, idIn } from "./moves";

/** The objection that a form is about: the one that it names, else the one that stands longest. Empty: there is none. */
export async function objectionOf(door: Door, named: string): Promise<string> {
  return named || (await readStanding(door.database.db, idIn(door))) || "";
}
