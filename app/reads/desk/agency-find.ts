import type { Queryable } from "#db/client";
import { type AgencyFile, agencyFile } from "#db/queries/agency-file";
import { knownCalendar } from "#db/queries/calendar";
import { type CommissionFilter, countCommissions, listCommissions } from "#db/queries/commission-list";
import { findItem } from "~/domain/catalogue/find-item";
import type { UserActor } from "~/domain/kernel/actor";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { queryText } from "~/forms/query-text";
import { readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
import { matchOpen, type OpenCommission } from "../admission/agency-matching";

const SIZE = 20;

/** What the address asks for: words, an item, the agency's own items or all. */
function findFilter(file: AgencyFile, search: URLSearchParams) {
  const mine = file.entries.map((each) => each.itemCode);
  const scope = search.get("scope") === "all" || mine.length === 0 ? "all" : "mine";
  return { mine, scope, item: findItem(search.get("item") ?? "")?.code ?? null, q: queryText(search.get("q")) } as const;
}

function sourceFor(db: Queryable, file: AgencyFile, search: URLSearchParams, now: Date) {
  const { mine, scope, item, q } = findFilter(file, search);
  const tokens = searchTokens(q);
  const filter: CommissionFilter = {
    statuses: ["published"],
    closesFrom: new Date(now.getTime() + 1),
    ...(item ? { itemCode: item } : scope === "mine" ? { itemCodes: mine } : {}),
    ...(tokens.length > 0 ? { tokens } : {}),
  };
  return {
    count: (most?: number) => countCommissions(db, filter, "closing", most),
    page: async (after: string | null, size: number) => {
      const found = await listCommissions(db, filter, { by: "closing", down: false }, size, readCursor(after));
      const rows = await matchOpen(db, file, found.slice(0, size), now, await knownCalendar(db, now));
      const last = rows.at(-1);
      return { rows, next: found.length > size && last?.closesAt ? writeCursor({ at: last.closesAt, id: last.id }) : null };
    },
  };
}

/** The open commissions that an agency's address asks for, the one that closes first at the top, page by page. Null: no agency. */
export async function findSource(
  db: Queryable,
  actor: UserActor,
  search: URLSearchParams,
  now: Date,
): Promise<ListSource<OpenCommission> | null> {
  const file = await agencyFile(db, actor.organisationId);
  return file && sourceFor(db, file, search, now);
}

/** 找委托: open commissions, the one that closes first at the top; the address holds filter and place. Null: no agency. */
export async function readAgencyFind(db: Queryable, actor: UserActor, search: URLSearchParams, now: Date) {
  const file = await agencyFile(db, actor.organisationId);
  if (!file) return null;
  const { mine, ...filter } = findFilter(file, search);
  const source = sourceFor(db, file, search, now);
  const after = search.get("after");
  return {
    filter,
    hasItems: mine.length > 0,
    own: mine.flatMap((code) => {
      const known = findItem(code);
      return known ? [{ code, name: known.name }] : [];
    }),
    ...(await source.page(after, SIZE)),
    count: await source.count(),
    first: readCursor(after) === null,
  };
}
export type AgencyFind = NonNullable<Awaited<ReturnType<typeof readAgencyFind>>>;
