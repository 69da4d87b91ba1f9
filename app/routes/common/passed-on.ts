import { data } from "@remix-run/node";
import type { Refusal } from "~/domain/kernel/decision";
import { typedValues } from "~/forms/reply";
import { type PassedOnAnswer, readPassedOn } from "~/reads/award/passed-on";
import { type Door, idIn } from "./moves";

/**
 * Answers an agency's press on a commission that is not its own (any more) with 409 and a page of its own
 * (components/award/passed-on-page.tsx): how the commission stands in public, how its own award ended, what was typed. Before anything
 * was decided (`refusal` is null) only whoever had the award is answered so. Returns for everybody else.
 */
export async function tellPassedOn(door: Door, refusal: Refusal | null): Promise<void> {
  const passedOn = await readPassedOn(door.database, door.actor, idIn(door));
  if (!passedOn || (refusal === null && passedOn.own === null)) return;
  throw data<PassedOnAnswer>({ passedOn, typed: typedValues(door.form) }, { status: 409 });
}
