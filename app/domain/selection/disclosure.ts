import type { Stream } from "./case";

/** Moments of a commission at which something becomes visible, in their order. */
export const STAGES = ["published", "closed", "opened", "result", "objection-ended"] as const;
export type Stage = (typeof STAGES)[number];
export const VIEWERS = ["public", "entrant", "purchaser", "expert", "auditor"] as const;
export type Viewer = (typeof VIEWERS)[number];

export const FACTS = [
  "terms",
  "entrant-count",
  "roster",
  "roster-hashed",
  "own-id",
  "winner",
  "alternates",
  "amounts-masked",
  "commitments",
  "losers-named",
  "credit-and-tickets",
  "technical-anonymous",
  "totals-masked",
  "live-prices-masked",
  "ground",
  "everything",
] as const;
export type Fact = (typeof FACTS)[number];

/** One row: this fact, to this viewer, from this stage on; `consent` where only the person concerned can allow it. */
export type Disclosure = { readonly fact: Fact; readonly to: Viewer; readonly from: Stage; readonly consent?: true };

/** What holds for every method: the terms from the notice on, the winner with the result, auditors see all once the opening has come; counts are a method's own. */
const ALWAYS: readonly Disclosure[] = [
  { fact: "terms", to: "public", from: "published" },
  { fact: "own-id", to: "entrant", from: "published" },
  { fact: "winner", to: "public", from: "result" },
  { fact: "alternates", to: "public", from: "result" },
  { fact: "everything", to: "auditor", from: "opened" },
];

/** RANDOM and CREDIT_PICK: how many take part is public at once (SD4), who takes part from the close on; by name in DEPT, as salted hashes elsewhere (verifiable §2). */
export function rosterDisclosures(stream: Stream): readonly Disclosure[] {
  return [
    ...ALWAYS,
    { fact: "entrant-count", to: "public", from: "published" },
    { fact: stream === "DEPT" ? "roster" : "roster-hashed", to: "public", from: "closed" },
  ];
}

/**
 * Methods with prices (market §4.1.7): amounts under masked ids and commitments with the result; losers by name at the end of the
 * objection period in DEPT, elsewhere only if they consent.
 */
export function priceDisclosures(stream: Stream): readonly Disclosure[] {
  const losers: Disclosure = {
    fact: "losers-named",
    to: "public",
    from: "objection-ended",
    ...(stream !== "DEPT" && { consent: true as const }),
  };
  return [
    ...ALWAYS,
    // Neither the number nor the presence of bids is found before the close.
    { fact: "entrant-count", to: "public", from: "closed" },
    { fact: "commitments", to: "public", from: "closed" },
    { fact: "amounts-masked", to: "public", from: "result" },
    losers,
  ];
}

/** Whether a viewer may see a fact at a stage, without anybody's consent: a whitelist, so what no row names is never shown. */
export function isDisclosed(rows: readonly Disclosure[], fact: Fact, viewer: Viewer, stage: Stage): boolean {
  const reached = (row: Disclosure): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(row.from) && row.consent !== true;
  return rows.some((row) => reached(row) && (row.to === viewer || row.to === "public") && (row.fact === fact || row.fact === "everything"));
}

/** Whether how many have entered is everybody's to know before the close (market §4.1.7); without that the public log counts no entry either. */
export function countIsPublic(rows: readonly Disclosure[]): boolean {
  return isDisclosed(rows, "entrant-count", "public", "published");
}

/** Names under which amounts are shown: 1…n in an order of ids that was chosen at random (market §4.1.7). */
export function maskedNumbers(idsInRandomOrder: readonly string[]): ReadonlyMap<string, number> {
  return new Map(idsInRandomOrder.map((id, i) => [id, i + 1]));
}
