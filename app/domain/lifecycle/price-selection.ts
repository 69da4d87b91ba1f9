import { ok, refused } from "../kernel/decision";
import { BEGINNING, type Guard, type SelectionMove, voidedFrom, whileCommission } from "./selection";

/*
 * A selection by sealed prices (market §4.4, §4.6, §4.7): with the beacon's value every bid that counts is opened, and all of them
 * together are ordered. Opening goes on after a stop where it was, so it is a status of its own that the clock ends. Whoever leads with an
 * abnormally low price is asked first, one at a time (exact prices); after each decision they are ordered again.
 */

/** Who wrote in the notice's terms does not judge the answers to its prices (SD1). */
const notDrafter: Guard = ({ commission: { editors } }, actor) =>
  actor.kind === "user" && editors.includes(actor.userId) ? refused("low-price.own-terms") : ok(null);

// biome-ignore format: a table reads by its rows, one move a line.
export const PRICED_MOVES = {
  ...BEGINNING,
  open: { from: ["frozen"], to: "opened", side: "clock", permission: "clock", guard: whileCommission("selecting"), fires: "beacon", deadline: "signing", event: "selection.opened", notifies: ["clerks", "approvers", "entrants"] },
  ask: { from: ["opened", "decided"], to: "asked", side: "clock", permission: "clock", event: "selection.asked", notifies: ["clerks", "approvers", "asked"] },
  "answer-low": { from: ["asked"], to: "answered", side: "bidder", permission: "low-price.answer", deadline: "reply", event: "selection.low-answered", notifies: ["clerks", "approvers"] },
  "decide-low": { from: ["answered"], to: "decided", side: "purchaser", permission: "low-price.decide", guard: notDrafter, deadline: "decide", event: "selection.low-decided", notifies: ["clerks", "asked"] },
  "lapse-answer": { from: ["asked"], to: "decided", side: "clock", permission: "clock", fires: "reply", event: "selection.low-decided", notifies: ["clerks", "approvers", "asked"] },
  "deem-low": { from: ["answered"], to: "decided", side: "clock", permission: "clock", fires: "deem", event: "selection.low-decided", notifies: ["clerks", "approvers", "asked"] },
  "reject-unread": { from: ["opened", "decided"], to: "decided", side: "clock", permission: "clock", event: "selection.low-decided", notifies: ["clerks", "approvers", "asked"] },
  order: { from: ["opened", "decided"], to: "ordered", side: "clock", permission: "clock", fires: "opening", event: "selection.ordered", notifies: ["clerks", "approvers", "entrants"] },
  "fail-prices": { from: ["opened", "decided"], to: "failed", side: "clock", permission: "clock", event: "selection.ordered", notifies: [] },
  conclude: { from: ["ordered"], to: "selected", side: "clock", permission: "clock", fires: "at-once", event: null, notifies: [] },
  ...voidedFrom(["gathering", "frozen", "opened", "asked", "answered", "decided", "ordered", "selected"]),
} as const satisfies Readonly<Record<string, SelectionMove>>;
