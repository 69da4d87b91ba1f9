import { DRAW_VERSION, type DrawInputs } from "~/domain/verifiable/draw";
import type { NamedEntrant, NoParams, SelectionCase } from "./case";
import { rosterDisclosures } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import { byFund, type Carried, type FileMethodRow, type Frozen, type Outcome } from "./method";
import { readEntrantList, readNoParams } from "./read-entrants";
import type { RunContext } from "./run-context";

/** A winner and at most two alternates in order, as the case format fixed it (market §4.3); the site draws by `posting.places`. */
export const RANDOM_PLACES = 3;

/** RANDOM: one uniform draw over the roster; the first drawn wins, the next two are alternates (market §4.3). */
function selectAtRandom(context: RunContext, { entrants }: SelectionCase): Outcome {
  const drawn = context.draw({
    suffix: "",
    purpose: "select",
    method: "uniform",
    draw: Math.min(RANDOM_PLACES, entrants.length),
    entrants: entrants.map(({ id }) => ({ id, w: 1 })),
  });
  return { order: drawn.map((id) => ({ id })), details: {} };
}

/** The inputs of the draw for a frozen roster; entrants ascend by code unit, as they are hashed (verifiable §1.2). */
function inputsOf({ id, entrants, places, beacon }: Frozen): DrawInputs {
  return {
    v: DRAW_VERSION,
    id,
    purpose: "select",
    method: "uniform",
    draw: Math.min(places, entrants.length),
    entrants: [...entrants].sort().map((each) => ({ id: each, w: 1 })),
    beacon,
  };
}

const CARRIED: Carried = {
  posting: {
    enabledBy: null,
    price: "fixed",
    window: "window.random",
    relistWindow: "window.relist",
    minimum: { fiscal: "min.random.fiscal", social: "min.random.social" },
    places: "draw.positions",
  },
  selects: { table: "drawn", freeze: inputsOf, places: (drawn, statedFen) => drawn.map((id) => ({ id, priceFen: statedFen })) },
};

/** 随机选取: one place, two alternates, at the fixed price of the notice. */
export const RANDOM: FileMethodRow<NoParams, NamedEntrant> & { readonly carried: Carried } = {
  carried: CARRIED,
  offer: { byDefault: true, neverFor: [], fixedPrice: true },
  minimum: byFund(3, 2),
  submits: { price: "none", technical: false },
  eligibility: WITHOUT_BID,
  discloses: rosterDisclosures,
  order: ["drawn"],
  proof: { file: "mingxuan-replay/2", draws: [{ purpose: "select", suffixes: [""], fixedBy: "roster-at-close" }] },
  readParams: readNoParams,
  readEntrants: (value, path) => readEntrantList(value, path, [], () => ({})),
  faultOf: () => null,
  run: selectAtRandom,
};
