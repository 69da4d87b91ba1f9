import type { Queryable } from "#db/client";
import { admissionFacts } from "#db/queries/admission-facts";
import { ADMISSION_PILES, type AdmissionPile, admissionCounts, admissionEvents, admissionPile } from "#db/queries/admissions";
import { agencyFile } from "#db/queries/agency-file";
import { knownCalendar } from "#db/queries/calendar";
import { lookAtAdmission } from "~/domain/access/looks";
import { maySeeAdmissionFile } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import { admissionMovesFor } from "~/domain/lifecycle/admission";
import { readCursor, writeCursor } from "~/lib/cursor";
import { deadlineOn } from "../desk/deadline";
import { profileView } from "./agency-profile";

const LIMIT = 200;

const PAGE = 50;

const pileOf = (asked: string | null): AdmissionPile => ADMISSION_PILES.find((one) => one === asked) ?? "check";

/** One pile of admissions with their clocks, to be read page by page. */
export async function admissionSource(db: Queryable, asked: string | null, now: Date) {
  const pile = pileOf(asked);
  const calendar = await knownCalendar(db, now);
  return {
    count: async (most: number) => Math.min(most, (await admissionCounts(db))[pile]),
    page: async (after: string | null, size: number) => {
      const found = await admissionPile(db, pile, size, readCursor(after));
      const last = found.length > size ? found[size - 1] : undefined;
      const at = last && (last.checkDueAt ?? last.correctionDueAt ?? last.publicityUntil ?? last.committedAt);
      return {
        rows: found.slice(0, size).map((row) => {
          const due = row.checkDueAt ?? row.correctionDueAt;
          return { ...row, deadline: due ? deadlineOn(calendar, now, due, row) : null };
        }),
        next: last && at ? writeCursor({ at, id: last.id }) : null,
      };
    },
  };
}
export type AdmissionRow = Awaited<ReturnType<Awaited<ReturnType<typeof admissionSource>>["page"]>>["rows"][number];

/** A page of one pile, and how many lie in the others. */
export async function readAdmissions(db: Queryable, search: URLSearchParams, now: Date) {
  const source = await admissionSource(db, search.get("pile"), now);
  return {
    pile: pileOf(search.get("pile")),
    counts: await admissionCounts(db),
    ...(await source.page(search.get("after"), PAGE)),
    first: readCursor(search.get("after")) === null,
  };
}
export type AdmissionList = Awaited<ReturnType<typeof readAdmissions>>;

/** One admission file as the office checks it; null when there is none or it was not signed yet (the two look alike). */
export async function readAdmission(db: Queryable, actor: UserActor, organisationId: string, now: Date) {
  const file = await agencyFile(db, organisationId);
  if (!file || !maySeeAdmissionFile(actor, { agencyId: organisationId, isSigned: file.row.committedAt !== null })) return null;
  const calendar = await knownCalendar(db, now);
  const { checkDueAt } = file.row;
  const moves = admissionMovesFor(admissionFacts(file, now), actor, now);
  return {
    file: profileView(file, now),
    moves,
    /** What kind of look the viewer takes; null while it waits for the viewer. */
    look: lookAtAdmission(actor, moves.includes("accept") || moves.includes("confirm-code")),
    check: checkDueAt ? deadlineOn(calendar, now, checkDueAt, file.light) : null,
    events: await admissionEvents(db, organisationId, LIMIT),
  };
}
export type AdmissionPage = NonNullable<Awaited<ReturnType<typeof readAdmission>>>;
