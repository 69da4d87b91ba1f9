import type { Queryable } from "#db/client";
import { agencyFile } from "#db/queries/agency-file";
import { loadCalendar } from "#db/queries/calendar";
import { type CommissionFilter, countCommissions, listCommissions } from "#db/queries/commission-list";
import { findItem } from "~/domain/catalogue/find-item";
import type { UserActor } from "~/domain/kernel/actor";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { queryText } from "~/forms/query-text";
import { readCursor, writeCursor } from "~/lib/cursor";
import { matchOpen } from "../admission/agency-matching";

const SIZE = 20;

/** 找委托: open commissions, the one that closes first at the top; the address holds filter and place. Null: no agency. */
export async function readAgencyFind(db: Queryable, actor: UserActor, search: URLSearchParams, now: Date) {
  const file = await agencyFile(db, actor.organisationId);
  if (!file) return null;
  const mine = file.entries.map((each) => each.itemCode);
  const scope = search.get("scope") === "all" || mine.length === 0 ? "all" : "mine";
  const item = findItem(search.get("item") ?? "")?.code ?? null;
  const q = queryText(search.get("q"));
  const tokens = searchTokens(q);
  const filter: CommissionFilter = {
    statuses: ["published"],
    closesFrom: new Date(now.getTime() + 1),
    ...(item ? { itemCode: item } : scope === "mine" ? { itemCodes: mine } : {}),
    ...(tokens.length > 0 ? { tokens } : {}),
  };
  const cursor = readCursor(search.get("after"));
  const found = await listCommissions(db, filter, { by: "closing", down: false }, SIZE, cursor);
  const calendar = await loadCalendar(db);
  const rows = await matchOpen(db, file, found.slice(0, SIZE), now, calendar);
  const last = rows.at(-1);
  return {
    filter: { q, item, scope } as const,
    hasItems: mine.length > 0,
    own: mine.flatMap((code) => {
      const known = findItem(code);
      return known ? [{ code, name: known.name }] : [];
    }),
    rows,
    count: await countCommissions(db, filter, "closing"),
    next: found.length > SIZE && last?.closesAt ? writeCursor({ at: last.closesAt, id: last.id }) : null,
    first: cursor === null,
  };
}
export type AgencyFind = NonNullable<Awaited<ReturnType<typeof readAgencyFind>>>;
