import { insertCloseMove } from "#db/writes/outage";
import { closeAfterOutage } from "~/domain/commission/outage";
import { selectionAfter } from "~/domain/commission/window";
import { ok, refused } from "~/domain/kernel/decision";
import { isoSeconds } from "~/domain/kernel/time";
import type { Act } from "../engine/move";

/**
 * Moves a close that an outage met, and the selection with it (market §4.1.3); the event names the certificate and both moments. What hangs on
 * them follows: nothing of it has begun. Refusals: `move.not-due`, `calendar.missing` {year}.
 */
export const moveClose: Act = ({ tx, shell, row, facts, now, calendar }) => {
  const { closesAt, rulesOf } = facts;
  const rules = rulesOf.publication;
  if (!closesAt || !row.selectsAt) throw new Error(`commission ${row.id} was published without its times`);
  const moved = closeAfterOutage(calendar, closesAt, facts.outages, rules);
  if (!moved.ok) return moved;
  if (!moved.value) return refused("move.not-due");
  const { outage, closesAt: to } = moved.value;
  const selectsAt = selectionAfter(to, rules);
  return ok({
    patch: { closesAt: to, selectsAt },
    write: () =>
      insertCloseMove(tx, { id: shell.entropy.id(now), outageId: outage.id, commissionId: row.id, from: closesAt, to, movedAt: now }),
    payload: {
      certificate: outage.number,
      closesAt: { from: isoSeconds(closesAt), to: isoSeconds(to) },
      selectsAt: { from: isoSeconds(row.selectsAt), to: isoSeconds(selectsAt) },
    },
  });
};
