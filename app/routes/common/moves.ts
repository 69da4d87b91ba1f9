import { data } from "@remix-run/node";
import { type DoorContext, seeOther } from "~/auth/door";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision, Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { type FormReply, formRefusal, refusalBeside } from "~/forms/reply";
import { type Desk, deskHere } from "~/lib/desks";
import { isRecordId } from "~/lib/record-id";

export type Door = DoorContext<UserActor>;

/** The record that the address names; a page that does not exist for any other text. */
export function idIn({ params }: Pick<Door, "params">, name = "id"): string {
  const id = params[name];
  if (!isRecordId(id)) throw new Response(null, { status: 404 });
  return id;
}

/** The desk at which the page is read. */
export const deskIn = ({ actor, url }: Pick<Door, "actor" | "url">): Desk => deskHere(actor, url.pathname);

/** What was read, or the page that does not exist. */
export function found<T>(page: T | null): T {
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

/** What says that somebody was faster. */
const OUTRUN: ReadonlySet<ReasonCode> = new Set(["stale", "move.not-now", "admission.not-now", "objection.not-now"]);

/** The status of a refusal: 403 only for permission, 409 when somebody was faster, else 422. */
export function refusalStatus(refusal: Refusal): number {
  if (refusal.reason === "permission.denied") return 403;
  return OUTRUN.has(refusal.reason) ? 409 : 422;
}

/** A form's answer to a refusal: everything typed kept, the sentence above it; the page shows the present state. */
export function refusedReply(form: FormData, refusal: Refusal) {
  if (refusal.reason === "not-found") throw new Response(null, { status: 404 });
  const status = refusalStatus(refusal);
  if (status === 403) throw new Response(null, { status });
  return data<FormReply>(formRefusal(form, fieldMessage(refusal.reason, refusal.detail)), { status });
}

/** Whether what was pressed is done: by this press, or by an equal one before it. */
export const isDone = (decided: Decision<unknown>): boolean => decided.ok || decided.again === true;

/** Done: on to the page; refused: the form again. */
export function answerMove<T>({ lang, form }: Door, decided: Decision<T>, path: string | ((value: T) => string)) {
  if (typeof path === "string" && isDone(decided)) throw seeOther(lang, path);
  if (decided.ok) throw seeOther(lang, typeof path === "string" ? path : path(decided.value));
  return refusedReply(form, decided);
}

/** The same, what is refused beside the field that it belongs to. */
export function answerBeside<T>(
  door: Door,
  decided: Decision<T>,
  fieldOf: (refusal: Refusal) => string | null,
  path: string | ((value: T) => string),
) {
  const beside = decided.ok || isDone(decided) ? null : refusalBeside(door.form, decided, fieldOf);
  return beside ? mend(beside) : answerMove(door, decided, path);
}

/** What a form's reader found to mend. */
export function mend(reply: FormReply) {
  return data<FormReply>(reply, { status: 422 });
}
