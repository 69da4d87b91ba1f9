import { BEGINNING, type SelectionMove, voidedFrom, whileCommission } from "./selection";

/*
 * A selection by sealed prices (market §4.4, §4.6, §4.7): with the beacon's value every bid that counts is opened, and all of them
 * together are ordered. Opening goes on after a stop where it was, so it is a status of its own that the clock ends.
 */

// biome-ignore format: a table reads by its rows, one move a line.
export const PRICED_MOVES = {
  ...BEGINNING,
  open: { from: ["frozen"], to: "opened", side: "clock", permission: "clock", guard: whileCommission("selecting"), fires: "beacon", deadline: "signing", event: "selection.opened", notifies: ["clerks", "approvers", "entrants"] },
  order: { from: ["opened"], to: "ordered", side: "clock", permission: "clock", fires: "opening", event: "selection.ordered", notifies: ["clerks", "approvers", "entrants"] },
  "fail-prices": { from: ["opened"], to: "failed", side: "clock", permission: "clock", event: "selection.ordered", notifies: [] },
  conclude: { from: ["ordered"], to: "selected", side: "clock", permission: "clock", fires: "at-once", event: null, notifies: [] },
  ...voidedFrom(["gathering", "frozen", "opened", "ordered", "selected"]),
} as const satisfies Readonly<Record<string, SelectionMove>>;
