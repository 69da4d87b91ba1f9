import type { Queryable } from "#db/client";
import { awardedPlace, countAwardedTo, listAwardedTo } from "#db/queries/agency-commissions";
import { artefactsOfMany } from "#db/queries/artefacts";
import { knownCalendar } from "#db/queries/calendar";
import { factsFrom } from "#db/queries/commission-facts";
import type { UserActor } from "~/domain/kernel/actor";
import { AWARDED_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";
import { isHeld } from "~/domain/lifecycle/facts";
import { turnsOf } from "~/domain/lifecycle/turns";
import { readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
import { type TimedTurn, timedTurn } from "../desk/deadline";

const ENDED: readonly CommissionStatus[] = ["closed"];
const PAGE = 20;

export type OwnContract = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly purchaser: string;
  readonly priceFen: number;
  readonly status: CommissionStatus;
  readonly held: boolean;
  /** The most urgent step, whoever's it is; null once nothing more is to come. */
  readonly turn: TimedTurn | null;
  /** Everything that is waited for. */
  readonly turns: readonly TimedTurn[];
  /** That step is this agency's own. */
  readonly isOwnTurn: boolean;
};

export type OwnContracts = {
  readonly group: "running" | "ended";
  readonly total: number;
  readonly rows: readonly OwnContract[];
  /** Value of `after` for the next page. */
  readonly next: string | null;
  readonly first: boolean;
};

const groupOf = (params: URLSearchParams) => (params.get("status") === "ended" ? "ended" : "running");

/** The commissions that this agency was drawn for, the next deadline first; ended ones latest first; to be read page by page. */
export async function contractSource(
  db: Queryable,
  actor: UserActor,
  params: URLSearchParams,
  now: Date,
): Promise<ListSource<OwnContract>> {
  const ended = groupOf(params) === "ended";
  const statuses = ended ? ENDED : AWARDED_STATUSES;
  const order = ended ? "latest" : "due";
  const calendar = await knownCalendar(db, now);
  return {
    count: async (most) => Math.min(most, await countAwardedTo(db, actor.organisationId, statuses)),
    page: async (after, size) => {
      const found = await listAwardedTo(db, actor.organisationId, statuses, order, size, readCursor(after));
      const shown = found.slice(0, size);
      const last = found.length > size ? shown.at(-1) : undefined;
      const artefacts = await artefactsOfMany(
        db,
        shown.map(({ row }) => row.id),
      );
      const rows = shown.flatMap(({ row, purchaser }): OwnContract[] => {
        const own = artefacts.get(row.id);
        if (!own) return [];
        const facts = factsFrom(row, own);
        const turns = turnsOf(facts, now, calendar).map((turn) => timedTurn(turn, { artefacts: own, facts }, calendar, now));
        const mine = turns.find((each) => each.party === "provider" || each.party === "either") ?? null;
        return [
          {
            ...{ id: row.id, number: row.number ?? "", title: row.title, purchaser, priceFen: facts.priceFen, status: row.status },
            held: isHeld(facts),
            turn: mine ?? turns[0] ?? null,
            turns,
            isOwnTurn: mine !== null,
          },
        ];
      });
      return { rows, next: last ? writeCursor(awardedPlace(last.row, order)) : null };
    },
  };
}

/** More than an agency is ever drawn for. */
const ALL = 1_000_000;

/** A page of them. Four queries. */
export async function readAgencyContracts(db: Queryable, actor: UserActor, params: URLSearchParams, now: Date): Promise<OwnContracts> {
  const source = await contractSource(db, actor, params, now);
  return {
    group: groupOf(params),
    total: await source.count(ALL),
    ...(await source.page(params.get("after"), PAGE)),
    first: readCursor(params.get("after")) === null,
  };
}
