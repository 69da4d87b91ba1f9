import type { Queryable } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { ADMISSION_PILES, type AdmissionPile, admissionCounts, admissionEvents, admissionPile } from "#db/queries/admissions";
import { agencyFile } from "#db/queries/agency-file";
import { loadCalendar } from "#db/queries/calendar";
import { maySeeAdmissionFile } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import { admissionMovesFor } from "~/domain/lifecycle/admission";
import { deadlineOn } from "../desk/deadline";
import { profileView } from "./agency-profile";

const LIMIT = 200;

/** One pile of admissions with their clocks, and how many lie in the others. */
export async function readAdmissions(db: Queryable, asked: string | null, now: Date) {
  const pile: AdmissionPile = ADMISSION_PILES.find((one) => one === asked) ?? "check";
  const calendar = await loadCalendar(db);
  const rows = await admissionPile(db, pile, LIMIT);
  return {
    pile,
    counts: await admissionCounts(db),
    rows: rows.map((row) => {
      const due = row.checkDueAt ?? row.correctionDueAt;
      return { ...row, deadline: due ? deadlineOn(calendar, now, due, row) : null };
    }),
  };
}
export type AdmissionList = Awaited<ReturnType<typeof readAdmissions>>;

/** One admission file as the office checks it; null when there is none or it was not signed yet (the two look alike). */
export async function readAdmission(db: Queryable, actor: UserActor, organisationId: string, now: Date) {
  const file = await agencyFile(db, organisationId);
  if (!file || !maySeeAdmissionFile(actor, { agencyId: organisationId, isSigned: file.row.committedAt !== null })) return null;
  const calendar = await loadCalendar(db);
  const { checkDueAt } = file.row;
  return {
    file: profileView(file, now),
    moves: admissionMovesFor(admissionFacts(file, now), actor, now),
    check: checkDueAt ? deadlineOn(calendar, now, checkDueAt, file.light) : null,
    events: await admissionEvents(db, organisationId, LIMIT),
  };
}
export type AdmissionPage = NonNullable<Awaited<ReturnType<typeof readAdmission>>>;
