/** 当前责任方: whose turn it can be. */
export const TURN_PARTIES = [
  "clerk",
  "approver",
  "office",
  "provider",
  "purchaser",
  "either",
  "bidder",
  "entrants",
  "clock",
  "beacon",
  "custodians",
] as const;
export type TurnParty = (typeof TURN_PARTIES)[number];

/** Whether a stored word names a party. */
export function isTurnParty(word: string | null): word is TurnParty {
  return TURN_PARTIES.some((each) => each === word);
}
