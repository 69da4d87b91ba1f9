import type { Database } from "#db/client";
import { countAwardedTo, listAwardedTo } from "#db/queries/agency-commissions";
import { artefactsOfMany } from "#db/queries/artefacts";
import { loadCalendar } from "#db/queries/calendar";
import { factsFrom } from "#db/queries/commission-facts";
import type { UserActor } from "~/domain/kernel/actor";
import { AWARDED_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";
import { isHeld } from "~/domain/lifecycle/facts";
import { turnsOf } from "~/domain/lifecycle/turns";
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
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly OwnContract[];
};

/** The commissions that this agency was drawn for, the next deadline first; ended ones latest first. Four queries. */
export async function readAgencyContracts(database: Database, actor: UserActor, params: URLSearchParams, now: Date): Promise<OwnContracts> {
  const db = database.db;
  const group = params.get("status") === "ended" ? "ended" : "running";
  const statuses = group === "ended" ? ENDED : AWARDED_STATUSES;
  const total = await countAwardedTo(db, actor.organisationId, statuses);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const asked = Number(params.get("page") ?? "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const order = group === "ended" ? "latest" : "due";
  const found = await listAwardedTo(db, actor.organisationId, statuses, order, { limit: PAGE, offset: (page - 1) * PAGE });
  const artefacts = await artefactsOfMany(
    db,
    found.map(({ row }) => row.id),
  );
  const calendar = await loadCalendar(db);
  const rows = found.flatMap(({ row, purchaser }): OwnContract[] => {
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
  return { group, total, page, pages, rows };
}
