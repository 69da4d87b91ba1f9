import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { type AgencyFile, agencyFile, lockAgency } from "#db/queries/agency-file";
import { loadCalendar } from "#db/queries/calendar";
import { organisation } from "#db/schema/people";
import { AdmissionConflict, type AgencyPatch, beginAgency, saveAgency, saveDerived } from "#db/writes/agency";
import { type Recipient, recordEvent } from "#db/writes/event";
import { may } from "~/domain/access/permissions";
import { type Actor, SYSTEM, type UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { indexTokens } from "~/domain/kernel/chinese-text";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { type AdmissionVerb, admissionMove, decideAdmission, dueAdmissionMove, nextAdmissionDue } from "~/domain/lifecycle/admission";
import type { Shell } from "~/lib/shell";
import { allOrNothing } from "./all-or-nothing";
import { keepPress, markAgain, type Press } from "./press";

/** What a verb's own file sees inside the transaction. */
export type AdmissionScene = { readonly tx: Tx; readonly file: AgencyFile; readonly now: Date; readonly calendar: Calendar };
export type AdmissionChange = { readonly patch?: AgencyPatch; readonly payload: Readonly<Record<string, unknown>> };
export type AdmissionAct = (scene: AdmissionScene) => Promise<Decision<AdmissionChange>> | Decision<AdmissionChange>;

/** Everything that a person says with a change, null for a bare button; and the revision on the page, null for a form that shows none. */
export type Saying = { readonly said: unknown; readonly seen: number | null };

/** Where each side acts on an admission (paths without language). */
export const admissionPath = { agency: "/agency/profile", office: (id: string) => `/office/admissions/${id}` } as const;

/** The agency's people, and the office's. */
export async function admissionRecipients(
  tx: Tx,
  organisationId: string,
  audiences: readonly ("agency" | "office")[],
): Promise<Recipient[]> {
  const found: Recipient[] = [];
  if (audiences.includes("agency")) {
    found.push({ organisationId, roles: ["agency_admin", "agency_agent"], path: admissionPath.agency });
  }
  if (audiences.includes("office")) {
    const offices = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.kind, "office"), isNull(organisation.deactivatedAt)));
    for (const { id } of offices) {
      found.push({ organisationId: id, roles: ["office_operator", "office_supervisor"], path: admissionPath.office(organisationId) });
    }
  }
  return found;
}

async function fileAgain(tx: Tx, organisationId: string): Promise<AgencyFile> {
  const file = await agencyFile(tx, organisationId);
  if (!file) throw new Error(`agency ${organisationId} vanished under its lock`);
  return file;
}

/** The file under its lock; begun when this is the first that is written in it. */
async function openFile(tx: Tx, organisationId: string): Promise<AgencyFile | null> {
  const known = await agencyFile(tx, organisationId);
  if (!known) return null;
  await beginAgency(tx, organisationId);
  await lockAgency(tx, organisationId);
  return fileAgain(tx, organisationId);
}

async function derive(tx: Tx, organisationId: string, now: Date): Promise<AgencyFile> {
  const file = await fileAgain(tx, organisationId);
  const { name, englishName, uscc } = file.organisation;
  const search = indexTokens(name, englishName ?? "", uscc);
  await saveDerived(tx, organisationId, { nextDueAt: nextAdmissionDue(admissionFacts(file, now)), search });
  return file;
}

/** Work inside one transaction on a locked file; somebody faster is a refusal. */
async function onFile<T>(
  shell: Shell,
  organisationId: string,
  work: (scene: AdmissionScene) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  try {
    return await allOrNothing(shell.database, async (tx) => {
      const file = await openFile(tx, organisationId);
      if (!file) return refused("not-found");
      // The clock is read under the lock: whoever waited is judged by the moment at which the turn came.
      return work({ tx, file, now: await shell.clock.now(), calendar: await loadCalendar(tx) });
    });
  } catch (error) {
    if (error instanceof AdmissionConflict) return refused("stale");
    throw error;
  }
}

async function perform(scene: AdmissionScene, shell: Shell, actor: Actor, verb: AdmissionVerb, act: AdmissionAct): Promise<Decision<null>> {
  const { tx, file, now } = scene;
  const decided = decideAdmission(verb, admissionFacts(file, now), actor, now);
  if (!decided.ok) return decided;
  const change = await act(scene);
  if (!change.ok) return change;
  await saveAgency(tx, file.row, decided.value, change.value.patch ?? {});
  const move = admissionMove(verb);
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: move.event,
    subject: file.organisation.uscc,
    actor,
    payload: change.value.payload,
    organisationId: file.organisation.id,
    recipients: await admissionRecipients(tx, file.organisation.id, move.notifies),
  });
  return ok(null);
}

function pressOf(actor: UserActor, organisationId: string, verb: string, { said, seen }: Saying): Press {
  return { subject: `admission ${organisationId}`, verb, actor, seen, said };
}

/** The decision, marked when an equal press has made its change before. */
async function marked<T>(shell: Shell, organisationId: string, press: Press | null, decided: Decision<T>): Promise<Decision<T>> {
  if (decided.ok || !press || decided.reason === "permission.denied") return decided;
  const { db } = shell.database;
  return markAgain(db, press, decided, (await agencyFile(db, organisationId))?.row.revision ?? null);
}

/**
 * Makes one move of an admission in one transaction: locks the file, asks the gate, lets the verb decide and write, records the
 * event, and makes the clock's move at once when it is due by now (publicity that ended before the check). `after` runs on the
 * file as it then stands. `seen`: the revision on the page; an older one is refused as stale.
 */
export async function makeAdmissionMove(
  shell: Shell,
  actor: Actor,
  organisationId: string,
  verb: AdmissionVerb,
  options: { act?: AdmissionAct; after?: (scene: AdmissionScene) => Promise<void> } & Partial<Saying> = {},
): Promise<Decision<null>> {
  const act: AdmissionAct = options.act ?? (() => ok({ payload: {} }));
  const { said = null, seen = null } = options;
  const press = actor.kind === "user" ? pressOf(actor, organisationId, verb, { said, seen }) : null;
  const decided = await onFile(shell, organisationId, async (scene) => {
    if (options.seen != null && options.seen !== scene.file.row.revision) return refused("stale");
    const done = await perform(scene, shell, actor, verb, act);
    if (!done.ok) return done;
    const file = await fileAgain(scene.tx, organisationId);
    const next = dueAdmissionMove(admissionFacts(file, scene.now), scene.now);
    if (next === "complete") {
      const followed = await perform({ ...scene, file }, shell, SYSTEM, next, () => ok({ payload: {} }));
      if (!followed.ok) return followed;
    }
    await options.after?.({ ...scene, file: await fileAgain(scene.tx, organisationId) });
    const { row } = await derive(scene.tx, organisationId, scene.now);
    if (press) await keepPress(scene.tx, press, scene.now, row.revision);
    return ok(null);
  });
  return marked(shell, organisationId, press, decided);
}

/**
 * Changes something in an agency's own file, before admission and after: locks it, lets the change decide and write, counts it, and
 * records it, for the office too once the agency is admitted. `saying`: what was pressed and said, and the revision on the page where an
 * older one must not overwrite; the refusal of the same press once more says so.
 * Refusals: `permission.denied`, `admission.suspended`, `stale`, the change's own.
 */
export async function changeAgencyFile(
  shell: Shell,
  actor: UserActor,
  saying: Saying & { readonly verb: string },
  change: (scene: AdmissionScene) => Promise<Decision<{ patch?: AgencyPatch; payload: Readonly<Record<string, unknown>> }>>,
  after?: (scene: AdmissionScene) => Promise<void>,
): Promise<Decision<null>> {
  if (!may(actor, "admission.manage")) return refused("permission.denied");
  const { seen } = saying;
  const press = pressOf(actor, actor.organisationId, saying.verb, saying);
  const decided = await onFile<null>(shell, actor.organisationId, async (scene) => {
    const { tx, file, now } = scene;
    if (file.row.status === "suspended") return refused("admission.suspended");
    if (seen !== null && seen !== file.row.revision) return refused("stale");
    const made = await change(scene);
    if (!made.ok) return made;
    await saveAgency(tx, file.row, file.row.status, made.value.patch ?? {});
    const admitted = file.row.status === "active" || file.row.status === "active_provisional";
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "admission.changed",
      subject: file.organisation.uscc,
      actor,
      payload: made.value.payload,
      organisationId: file.organisation.id,
      recipients: await admissionRecipients(tx, file.organisation.id, admitted ? ["office"] : []),
    });
    await after?.({ ...scene, file: await fileAgain(tx, file.organisation.id) });
    const { row } = await derive(tx, file.organisation.id, now);
    await keepPress(tx, press, now, row.revision);
    return ok(null);
  });
  return marked(shell, actor.organisationId, press, decided);
}
