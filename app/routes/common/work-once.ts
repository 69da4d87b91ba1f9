import type { Refusal } from "~/domain/kernel/decision";
import { movesAt } from "~/lib/move-pages";
import type { Shell } from "~/lib/shell";
import { readWork, type Work } from "~/reads/desk/work-facts";
import { type Door, deskIn, idIn } from "./moves";
import { tellPassedOn } from "./passed-on";

/** What a request has read of its commission: a press and the page that answers it ask once. */
const read = new WeakMap<Shell, Promise<Work | null>>();

/** What the page of the address is about: what is done there is a move of the commission, or of an objection to its result. */
const subjectIn = (door: Door) => movesAt(deskIn(door), door.params.move)[0]?.subject;

/** The commission that the address names, read once a request; null when there is none or it is not theirs. */
export function workOf(door: Door): Promise<Work | null> {
  const known = read.get(door.shell) ?? readWork(door.database, door.actor, idIn(door), door.now, subjectIn(door));
  read.set(door.shell, known);
  return known;
}

/** A move was tried: how the commission stands is to be read again. */
export const forgetWork = ({ shell }: Door): void => void read.delete(shell);

/** An agency that has no business here (any more) is told so, and nothing else; before anything was decided (`refusal` is null) who had the award. */
export async function tellStranger(door: Door, refusal: Refusal | null = null): Promise<void> {
  if (door.actor.organisationKind === "agency" && (await workOf(door)) === null) await tellPassedOn(door, refusal);
}
