import type { Queryable } from "#db/client";
import { agencyCounts } from "#db/queries/agencies-for-item";
import { ITEM_STATUSES, type ItemStatus, type ServiceItem, STAGES, type Stage, type Stream } from "~/domain/catalogue/item";
import { searchItems } from "~/domain/catalogue/search-items";
import { ITEM_FIRST, ITEM_ORDERS, type ItemOrder } from "~/forms/catalogue/item-order";
import { readOrder } from "~/forms/narrow";
import { queryText } from "~/forms/query-text";
import { nameKey } from "~/lib/name-key";

/** A filter's choice of streams: an item that either may commission stands under both. */
const STREAM_CHOICES = ["DEPT", "APPLICANT"] as const;
export type StreamChoice = (typeof STREAM_CHOICES)[number];

export type ItemsFilter = {
  readonly q: string;
  readonly stage: Stage | null;
  readonly status: ItemStatus | null;
  readonly stream: StreamChoice | null;
  readonly order: { readonly by: ItemOrder; readonly down: boolean };
};

export type ItemRow = Pick<ServiceItem, "code" | "name" | "stage" | "status" | "stream" | "approvals" | "selfPrepareAllowed"> & {
  readonly agencies: number;
};

export type ItemsPage = {
  readonly filter: ItemsFilter;
  readonly filtered: boolean;
  /** Something beside the searched words narrows it. */
  readonly panelSet: boolean;
  readonly rows: readonly ItemRow[];
};

function oneOf<T extends string>(choices: readonly T[], given: string | null): T | null {
  return choices.find((choice) => choice === given) ?? null;
}

function fits(stream: Stream, wanted: StreamChoice | null): boolean {
  return wanted === null || stream === "EITHER" || stream === wanted;
}

/** What an item is sorted by: its code, its name by pinyin, how many agencies take it. */
const KEY: Readonly<Record<ItemOrder, (row: ItemRow) => string>> = {
  code: (row) => row.code,
  name: (row) => nameKey(row.name.zh),
  agencies: (row) => String(row.agencies).padStart(6, "0"),
};

function sorted(rows: readonly ItemRow[], { by, down }: ItemsFilter["order"]): ItemRow[] {
  const keyed = rows.map((row) => ({ row, key: Buffer.from(KEY[by](row)) }));
  const sign = down ? -1 : 1;
  return keyed.sort((one, other) => sign * Buffer.compare(one.key, other.key)).map(({ row }) => row);
}

/** The list of items that the address asks for, with the number of agencies of each. A filter with an unknown value is no filter. */
export async function readItemsPage(db: Queryable, search: URLSearchParams): Promise<ItemsPage> {
  const filter: ItemsFilter = {
    q: queryText(search.get("q")),
    stage: oneOf(STAGES, search.get("stage")),
    status: oneOf(ITEM_STATUSES, search.get("status")),
    stream: oneOf(STREAM_CHOICES, search.get("stream")),
    order: readOrder(search.get("order"), ITEM_ORDERS, ITEM_FIRST),
  };
  const items = searchItems(filter.q).filter(
    (item) =>
      (!filter.stage || item.stage === filter.stage) &&
      (!filter.status || item.status === filter.status) &&
      fits(item.stream, filter.stream),
  );
  const counts = await agencyCounts(
    db,
    items.map((item) => item.code),
  );
  const rows = items.map(({ code, name, stage, status, stream, approvals, selfPrepareAllowed }) => ({
    ...{ code, name, stage, status, stream, approvals, selfPrepareAllowed },
    agencies: counts.get(code) ?? 0,
  }));
  const panelSet = Boolean(filter.stage || filter.status || filter.stream);
  return { filter, panelSet, filtered: panelSet || filter.q !== "", rows: sorted(rows, filter.order) };
}
