import type { Queryable } from "#db/client";
import { contractsOf } from "#db/queries/agency-commissions";
import { agencyFile } from "#db/queries/agency-file";
import { type AgencyFilter, countAgencies, listAgencies, placesOf } from "#db/queries/agency-list";
import { knownCalendar } from "#db/queries/calendar";
import { deliveryFacts } from "#db/queries/commission-facts";
import { organisationByUscc } from "#db/queries/people";
import { findItem } from "~/domain/catalogue/find-item";
import { firstCharacters } from "~/domain/kernel/characters";
import { maskedName, searchTokens } from "~/domain/kernel/chinese-text";
import { ownValue } from "~/domain/kernel/own-value";
import { plainUscc, usccDoubts } from "~/domain/kernel/uscc";
import { lateDeliveries } from "~/domain/lifecycle/deliveries";
import { RATING_ITEMS } from "~/domain/rating/purchaser-rating";
import { AGENCY_FIRST, AGENCY_ORDERS } from "~/forms/admission/agency-order";
import { readOrder } from "~/forms/narrow";
import { queryText } from "~/forms/query-text";
import { readCursor, writeCursor } from "~/lib/cursor";
import { itemRows } from "./agency-profile";

const SIZE = 20;
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;
const HUNDRED = 100;
/** A code with spaces and dashes between its characters, and no more. */
const MOST_TYPED = 60;
const STATUSES = ["active", "active_provisional", "returned", "suspended"] as const;

function askedOf(search: URLSearchParams) {
  const q = queryText(search.get("q"));
  const item = findItem((search.get("item") ?? "").toUpperCase());
  const status = STATUSES.find((one) => one === search.get("status")) ?? null;
  const order = readOrder(search.get("order"), AGENCY_ORDERS, AGENCY_FIRST);
  return { q, status, order, item: item && { code: item.code, name: item.name } };
}

/** The public list of agencies as the address asks for it, to be read page by page. */
export function agencySource(db: Queryable, search: URLSearchParams) {
  const { q, status, item, order } = askedOf(search);
  const code = plainUscc(q);
  const isCode = /^[0-9A-Z]{2,18}$/.test(code) && /\d/.test(code);
  const tokens = searchTokens(q);
  const filter: AgencyFilter = {
    ...(status ? { status } : {}),
    ...(item ? { itemCode: item.code } : {}),
    ...(isCode ? { code } : q ? { tokens } : {}),
  };
  const nothing = q !== "" && !isCode && tokens.length === 0;
  return {
    count: async (most: number) => (nothing ? 0 : await countAgencies(db, filter, most)),
    page: async (after: string | null, size: number) => {
      const found = nothing ? [] : await listAgencies(db, filter, size, readCursor(after, "text"), order.down);
      const last = found.length > size ? found[size - 1] : undefined;
      return { rows: found.slice(0, size), next: last ? writeCursor({ at: last.nameKey, id: last.id }) : null };
    },
  };
}
export type AgencyRow = Awaited<ReturnType<ReturnType<typeof agencySource>["page"]>>["rows"][number];

/** The page of the public list that the address asks for; it holds search, filters, order and place. */
export async function readAgencies(db: Queryable, search: URLSearchParams) {
  const filter = askedOf(search);
  const source = agencySource(db, search);
  return {
    filter,
    filtered: Boolean(filter.q || filter.status || filter.item),
    count: await source.count(COUNTED),
    ...(await source.page(search.get("after"), SIZE)),
    first: readCursor(search.get("after"), "text") === null,
  };
}
export type AgencyListPage = Awaited<ReturnType<typeof readAgencies>>;

/**
 * What anybody may know of an agency: no file, no unmasked name, no person's telephone; its office's is public. Null for unknown and not
 * admitted ones.
 */
export async function readPublicAgency(db: Queryable, code: string, now: Date) {
  // Whatever is stored is found by its address: what a code must be is asked where it comes in.
  const uscc = plainUscc(firstCharacters(code, MOST_TYPED));
  const organisation = /^[0-9A-Z]{18}$/.test(uscc) ? await organisationByUscc(db, uscc) : null;
  const file = organisation?.kind === "agency" ? await agencyFile(db, organisation.id) : null;
  if (!file || file.row.status === "draft") return null;
  const calendar = await knownCalendar(db, now);
  const contracts = await contractsOf(db, file.organisation.id, SIZE);
  const { row } = file;
  return {
    name: file.organisation.name,
    englishName: file.organisation.englishName,
    uscc: file.organisation.uscc,
    codeToConfirm: row.codeConfirmedAt === null && usccDoubts(file.organisation.uscc).includes("check"),
    phone: file.organisation.phone,
    address: file.organisation.address,
    status: row.status,
    paused: row.pausedAt !== null,
    legalRepresentative: row.legalRepresentative ? maskedName(row.legalRepresentative) : null,
    registeredCapitalFen: row.registeredCapitalFen,
    foundedOn: row.foundedOn,
    businessScope: row.businessScope,
    committedAt: row.committedAt,
    publicityUntil: row.publicityUntil,
    isInPublicity: row.publicityUntil !== null && now < row.publicityUntil,
    items: itemRows(file, now)
      .filter((item) => item.status !== "pending")
      .map(({ code: itemCode, name, status }) => ({ code: itemCode, name, status })),
    qualifications: file.qualifications.map(({ id, type, level, validFrom, validTo }) => ({ id, type, level, validFrom, validTo })),
    places: await placesOf(db, file.organisation.id, SIZE),
    contracts: contracts.map(({ row: one, facts, artefacts }) => {
      const [late] = lateDeliveries(facts, deliveryFacts(artefacts), calendar);
      const [rating] = artefacts.ratings;
      return {
        ...{ number: one.number, title: one.title, status: one.status },
        delivered: late ? (late.isLate ? ("late" as const) : ("on-time" as const)) : null,
        rejections: facts.rejectedDeliveries,
        rating: rating
          ? {
              score: rating.items.reduce((sum, each) => sum + each.score * (ownValue(RATING_ITEMS, each.key) ?? 0), 0) / HUNDRED,
              text: rating.text,
              reply: rating.reply,
            }
          : null,
      };
    }),
  };
}
export type PublicAgency = NonNullable<Awaited<ReturnType<typeof readPublicAgency>>>;
