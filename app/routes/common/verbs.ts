import { data } from "@remix-run/node";
import type { z } from "zod";
import { seeOther } from "~/auth/door";
import type { Decision, Refusal } from "~/domain/kernel/decision";
import type { Verb } from "~/domain/lifecycle/commission";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { parseForm } from "~/forms/parse";
import { type FormReply, refusalBeside } from "~/forms/reply";
import { DESKS, type Desk } from "~/lib/desks";
import { withQuery } from "~/lib/paths";
import { readVerbPage } from "~/reads/verb-page";
import { readWork, type Work } from "~/reads/work-facts";
import { type ReceivedUpload, receiveUpload } from "~/workflows/store-upload";
import { type Door, deskIn, found, idIn, isDone, mend, refusalStatus, refusedReply } from "./moves";
import { tellPassedOn } from "./passed-on";

/** What the page of a move is drawn from; 404 for whoever has no business with the commission. */
export const verbLoader = (verb: AnyVerb) => async (door: Door) => {
  const { lang, database, actor, now, url } = door;
  const objection = url.searchParams.get("objection");
  return { lang, now, page: found(await readVerbPage(database, actor, deskIn(door), idIn(door), verb, now, objection)) };
};

/** Where one goes after a move, with the word of what was done. */
export const workAfter = (desk: Desk, id: string, verb: AnyVerb) => withQuery(DESKS[desk].work(id), { done: verb });

/** Refusals that belong to one field of the form. */
type FieldOf = (refusal: Refusal) => string | null;

const NO_FIELD: FieldOf = () => null;

/** A move's answer: on to the working page; or the form again, the sentences beside their fields or above. */
export async function answerVerb(
  door: Door,
  verb: AnyVerb,
  decided: Decision<unknown>,
  options: { readonly fieldOf?: FieldOf; readonly after?: string } = {},
) {
  if (decided.ok || isDone(decided)) throw seeOther(door.lang, options.after ?? workAfter(deskIn(door), idIn(door), verb));
  await tellPassedOn(door, decided);
  const beside = refusalBeside(door.form, decided, options.fieldOf ?? NO_FIELD);
  return beside ? data<FormReply>(beside, { status: refusalStatus(decided) }) : refusedReply(door.form, decided);
}

type Press<T> = {
  readonly verb: AnyVerb;
  readonly act: (input: T, id: string) => Promise<Decision<unknown>>;
  readonly fieldOf?: FieldOf;
  readonly after?: string;
};

/** What a move's form has to mend; whose award has passed on meanwhile is told that instead. */
export async function mendVerb(door: Door, reply: FormReply) {
  await tellPassedOn(door, null);
  return mend(reply);
}

/** Parses what was posted and makes the move. */
export async function press<S extends z.ZodType>(door: Door, schema: S, { verb, act, ...options }: Press<z.output<S>>) {
  const id = idIn(door);
  const parsed = parseForm(schema, door.form);
  if (!parsed.ok) return mendVerb(door, parsed.reply);
  return answerVerb(door, verb, await act(parsed.value, id), options);
}

/**
 * How the commission stands, for the rules that a form is asked before everything in it could be read; null when the move cannot be made
 * or the page showed an older state, which the move itself will say. For those alone whose commission it is.
 */
export async function readyFor(door: Door, verb: Verb): Promise<Work | null> {
  await tellPassedOn(door, null);
  const work = found(await readWork(door.database, door.actor, idIn(door), door.now));
  const isCurrent = door.form.get("revision") === String(work.row.revision);
  return isCurrent && work.head.moves.includes(verb) ? work : null;
}

/**
 * Checks and stores the uploaded files, for those alone whose commission it is. Refused: which file and why. Nothing refers to them
 * yet, so that no lock waits for a disk.
 */
export async function receiveFiles(door: Door, uploads: readonly File[]): Promise<Decision<readonly ReceivedUpload[]>> {
  await tellPassedOn(door, null);
  found(await readWork(door.database, door.actor, idIn(door), door.now));
  const received: ReceivedUpload[] = [];
  for (const upload of uploads) {
    const one = await receiveUpload(door.shell, upload);
    if (!one.ok) return one;
    received.push(one.value);
  }
  return { ok: true, value: received };
}
