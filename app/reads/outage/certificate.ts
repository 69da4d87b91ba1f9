import type { Queryable } from "#db/client";
import { lineOfEvent } from "#db/queries/log";
import { certifiedOutage, certifyingEvent, closesMovedBy, countClosesMoved } from "#db/queries/outage";
import { secondsOf } from "~/domain/supervision/availability";
import { isCertificateNumber } from "~/domain/supervision/outage-number";
import { queryText } from "~/forms/query-text";
import type { ListSource } from "~/lib/list-file";
import { lineName } from "../log/line-name";
import { outageRules } from "./outages-page";

const ROWS = 50;

/** A close that an outage moved, with what its public notice says. */
export type MovedRow = Awaited<ReturnType<typeof closesMovedBy>>[number];

/** The outage by the number of its certificate; null for a number that was never given. */
export async function outageOf(db: Queryable, number: string) {
  return isCertificateNumber(number) ? certifiedOutage(db, number) : null;
}

/** The closes that an outage moved, for the page and for its file. */
export function movedSource(db: Queryable, outageId: string): ListSource<MovedRow> {
  return {
    count: (most) => countClosesMoved(db, outageId, most),
    page: async (after, size) => {
      const found = await closesMovedBy(db, outageId, after, size + 1);
      const rows = found.slice(0, size);
      return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
    },
  };
}

/** 服务中断证明: from when to when, how it was measured, which closes it moved. Null for a number that was never given. */
export async function readCertificate(db: Queryable, number: string, search: URLSearchParams) {
  const found = await outageOf(db, number);
  if (!found) return null;
  const asked = queryText(search.get("after")) || null;
  const moved = await movedSource(db, found.id).page(asked, ROWS);
  const eventId = await certifyingEvent(db, number);
  const line = eventId === null ? null : await lineOfEvent(db, eventId);
  return {
    number,
    since: found.since,
    until: found.until,
    seconds: secondsOf(found),
    before: found.before.map(({ process, at }) => ({ process, at: new Date(at) })),
    after: { process: found.after.process, at: new Date(found.after.at) },
    rules: outageRules(found.since),
    line: line ? lineName(line.log, line.index) : null,
    moved: moved.rows,
    next: moved.next,
    isFirstPage: asked === null,
  };
}
export type Certificate = NonNullable<Awaited<ReturnType<typeof readCertificate>>>;
