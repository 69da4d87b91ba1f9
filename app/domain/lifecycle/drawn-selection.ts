import { BEGINNING, type SelectionMove, voidedFrom, whileCommission } from "./selection";

/*
 * A selection that is drawn: from the frozen roster, with the beacon's value, once its commission has come to the opening. Whoever was
 * drawn is the order; nobody is asked anything in between (market §4.3).
 */

// biome-ignore format: a table reads by its rows, one move a line.
export const DRAWN_MOVES = {
  ...BEGINNING,
  draw: { from: ["frozen"], to: "drawn", side: "clock", permission: "clock", guard: whileCommission("selecting"), fires: "beacon", deadline: "signing", event: "selection.drawn", notifies: ["clerks", "approvers", "entrants"] },
  conclude: { from: ["drawn"], to: "selected", side: "clock", permission: "clock", fires: "at-once", event: null, notifies: [] },
  ...voidedFrom(["gathering", "frozen", "drawn", "selected"]),
} as const satisfies Readonly<Record<string, SelectionMove>>;
