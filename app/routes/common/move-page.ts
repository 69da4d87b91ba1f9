import { data } from "@remix-run/node";
import { seeOther } from "~/auth/door";
import { type FormReply, refusalBeside } from "~/forms/reply";
import { DESKS, type Desk } from "~/lib/desks";
import { type FramedMove, movePageOf, movesAt } from "~/lib/move-pages";
import { withQuery } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { moveNow, readVerbPage } from "~/reads/desk/verb-page";
import { beforeLook } from "./looks";
import { actOf } from "./move-acts";
import { type Door, found, idIn, isDone, mend, refusalStatus, refusedReply } from "./moves";
import type { At, MoveAct, Pressed } from "./press";
import { forgetWork, tellStranger, workOf } from "./work-once";

/** What a request's press leaves to its page: which move it named and of which objection; whether it came too late, so that the page tells what changed. */
type Left = { readonly pressed: FramedMove | null; readonly objection: string | null; readonly refused: boolean };
const NOTHING: Left = { pressed: null, objection: null, refused: false };
const left = new WeakMap<Shell, Left>();

/** The page of a move at a desk; 404 for whoever has no business with the commission. */
export const moveLoader = (desk: Desk) => async (door: Door) => {
  const { lang, shell, actor, now, rulesAt, params, entropy } = door;
  const work = found(await workOf(door));
  await beforeLook(door, work.look, work.row.id);
  const asked = door.url.searchParams;
  const { pressed, objection, refused } = left.get(shell) ?? NOTHING;
  const about = { pressed, refused, objection: objection ?? asked.get("objection"), done: asked.get("done") };
  const reading = { actor, desk, now, rulesAt, ...about, newId: entropy.id(now) };
  return { lang, now, page: found(await readVerbPage(work, movesAt(desk, params.move), reading)) };
};

/**
 * The moves of an address, the one first that can be made now: asked of the commission only where there are two of which either stands
 * for the other. Where what is posted names its move, that one alone.
 */
async function inOrder(door: Door, moves: readonly FramedMove[]): Promise<readonly FramedMove[]> {
  const named = moves.filter(({ subject, verb }) => movePageOf(subject, verb)?.named);
  if (named.length > 0) return [named.find(({ verb }) => verb === door.form.get("verb")) ?? named[0]].filter((move) => move !== undefined);
  if (moves.length < 2) return moves;
  await tellStranger(door);
  const first = moveNow(moves, found(await workOf(door)).head.moves, door.actor);
  return first ? [first, ...moves.filter((each) => each !== first)] : moves;
}

/** Makes the first of the moves that was done by this press or an equal one before it: between two presses the other may have become the one. */
async function pressOne(at: At, moves: readonly FramedMove[]): Promise<{ move: FramedMove; pressed: Pressed } | null> {
  let told: { move: FramedMove; pressed: Pressed } | null = null;
  for (const move of moves) {
    const pressed = await actOf(move)(at);
    if ("reply" in pressed || isDone(pressed.decided)) return { move, pressed };
    told ??= { move, pressed };
  }
  return told;
}

/** What a form has to mend; whose award has passed on meanwhile is told that instead. */
async function mended(door: Door, { reply, fine }: Extract<Pressed, { reply: FormReply }>) {
  await tellStranger(door);
  return fine ? data<FormReply>(reply) : mend(reply);
}

/** The form again, the sentences beside their fields or above it. */
function refused(door: Door, { decided, fieldOf }: Extract<Pressed, { decided: unknown }>) {
  if (decided.ok) throw new Error("what was done is not refused");
  const beside = fieldOf ? refusalBeside(door.form, decided, fieldOf) : null;
  const status = refusalStatus(decided);
  if (status === 409) leave(door, { refused: true });
  return beside ? data<FormReply>(beside, { status }) : refusedReply(door.form, decided);
}

const leave = ({ shell }: Door, what: Partial<Left>): void => void left.set(shell, { ...NOTHING, ...left.get(shell), ...what });

/** Which move was pressed, and of which objection, where what is posted says so. */
function leaveNamed(door: Door, { subject, verb }: FramedMove): void {
  const objection = door.form.get("objection");
  if (movePageOf(subject, verb)?.named) leave(door, { pressed: { subject, verb } as FramedMove });
  if (typeof objection === "string" && objection !== "") leave(door, { objection });
}

/** Makes the move that the address names: on to the page of what was done; or the form again. */
export const moveAction = (desk: Desk) => async (door: Door) => {
  const id = idIn(door);
  const made = found(await pressOne({ ...door, id, desk }, await inOrder(door, movesAt(desk, door.params.move))));
  const { move, pressed } = made;
  leaveNamed(door, move);
  if ("reply" in pressed) return mended(door, pressed);
  forgetWork(door);
  const { decided, after } = pressed;
  if (isDone(decided)) throw seeOther(door.lang, after ?? withQuery(DESKS[desk].work(id), { done: move.verb }));
  if (!decided.ok) await tellStranger(door, decided);
  return refused(door, pressed);
};

/** Makes a move on a page that is not one of the frame's. `id`: of the subject. */
export async function pressHere(door: Door, desk: Desk, id: string, act: MoveAct) {
  const pressed = await act({ ...door, id, desk });
  if ("reply" in pressed) return mend(pressed.reply);
  if (isDone(pressed.decided) && pressed.after) throw seeOther(door.lang, pressed.after);
  return refused(door, pressed);
}
