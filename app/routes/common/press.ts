import type { z } from "zod";
import type { Decision, Refusal } from "~/domain/kernel/decision";
import type { HumanVerb } from "~/domain/lifecycle/commission";
import { type Parsed, parseForm } from "~/forms/parse";
import type { FormReply } from "~/forms/reply";
import type { Desk } from "~/lib/desks";
import type { Work } from "~/reads/desk/work-facts";
import { type ReceivedUpload, receiveUpload } from "~/workflows/files/store-upload";
import { type Door, found } from "./moves";
import { tellStranger, workOf } from "./work-once";

/** Where a press is made: the request, the subject's id and the desk. */
export type At = Door & { readonly id: string; readonly desk: Desk };

/**
 * What a press came to: something to mend (`fine`: nothing is wrong, the form goes on), or what was decided, with the refusals that belong
 * to one field, and where it leads when done, where that is not the working page.
 */
export type Pressed =
  | { readonly reply: FormReply; readonly fine?: true }
  | {
      readonly decided: Decision<unknown>;
      readonly fieldOf?: (refusal: Refusal) => string | null;
      readonly after?: string;
    };

/** What the press of a move does, once the door has opened. */
export type MoveAct = (at: At) => Promise<Pressed>;

type Options = {
  readonly fieldOf?: (refusal: Refusal) => string | null;
  readonly after?: (at: At) => string;
};

/** Reads what was posted and makes the move. */
export const reading =
  <T>(
    read: (at: At) => Parsed<T> | Promise<Parsed<T>>,
    act: (at: At, given: T) => Promise<Decision<unknown>>,
    { fieldOf, after }: Options = {},
  ): MoveAct =>
  async (at) => {
    const parsed = await read(at);
    if (!parsed.ok) return { reply: parsed.reply };
    return { decided: await act(at, parsed.value), fieldOf, after: after?.(at) };
  };

/** The same of a form whose fields each stand for themselves. */
export const formed = <S extends z.ZodType>(
  schema: S,
  act: (at: At, given: z.output<S>) => Promise<Decision<unknown>>,
  options?: Options,
) => reading(({ form }) => parseForm(schema, form), act, options);

/** A button that carries nothing. */
export const bare = (act: (at: At) => Promise<Decision<unknown>>, options?: Options) =>
  reading(() => ({ ok: true, value: null }), act, options);

/**
 * How the commission stands, for the rules that a form is asked before everything in it could be read; null when the move cannot be made
 * or the page showed an older state, which the move itself will say. For those alone whose commission it is.
 */
export async function readyFor(at: At, verb: HumanVerb): Promise<Work | null> {
  await tellStranger(at);
  const work = found(await workOf(at));
  const isCurrent = at.form.get("revision") === String(work.row.revision);
  return isCurrent && work.head.moves.includes(verb) ? work : null;
}

/**
 * Checks and stores the uploaded files, for those alone whose commission it is. Refused: which file and why. Nothing refers to them
 * yet, so that no lock waits for a disk.
 */
export async function receiveFiles(at: At, uploads: readonly File[]): Promise<Decision<readonly ReceivedUpload[]>> {
  await tellStranger(at);
  found(await workOf(at));
  const received: ReceivedUpload[] = [];
  for (const upload of uploads) {
    const one = await receiveUpload(at.shell, upload);
    if (!one.ok) return one;
    received.push(one.value);
  }
  return { ok: true, value: received };
}
