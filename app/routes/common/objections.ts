import { oldestOpenObjection } from "#db/queries/objections";
import { type Door, idIn } from "./moves";

/** The objection that a form is about: the one that it names, else the oldest open one. Empty: there is none. */
export async function objectionOf(door: Door, named: string): Promise<string> {
  if (named) return named;
  return (await oldestOpenObjection(door.database.db, idIn(door)))?.id ?? "";
}
