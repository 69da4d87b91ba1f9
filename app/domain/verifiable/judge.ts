import type { ActReceipt } from "./act-receipt";
import { type BeaconInputs, beaconMoment, isOlderBeacon } from "./beacon";
import { committeeId } from "./committee-object";
import type { Lock } from "./read-lock";

export type Answer = "yes" | "no" | "unshown";

/** The id of the one fixed committee of all demonstrations: its shares are public, so it protects nothing (exact/verdict). */
export const DEMONSTRATION_COMMITTEE = "82546af4ac0685a71e53820ca9753f45e660afd1784100c08496e9095fcdf1e7";
/** drand's rounds from this moment on are believed in the second form alone (verifiable §1.2). */
const OLDER_FORM_ENDS = new Date("2027-03-01T00:00:00Z");

/** Why it is, or is not, shown that nobody could know the value early. */
export const UNKNOWABLE_WHYS = [
  "no-value",
  "drand",
  "drand-older-form",
  "committee-claimed",
  "committee-given",
  "committee-of-demonstrations",
  "committee-older-form",
  "local",
] as const;
export type UnknowableWhy = (typeof UNKNOWABLE_WHYS)[number];

/** Why it is, or is not, shown that everything was fixed before the value could exist. */
export const LOCKED_WHYS = [
  "nothing-to-lock",
  "no-witness",
  "tie-break-alone",
  "whole-selection",
  "auction",
  "older-log",
  "demonstration",
  "log-unchecked",
  "log-alone",
  "witnessed-late",
  "witnessed",
  "receipt-signed",
] as const;
export type LockedWhy = (typeof LOCKED_WHYS)[number];

/** What a file whose calculation is right claims besides, for whoever asks whether the value could be known and the roster changed. */
export type Claim = {
  /** The event's id, without a draw's suffix. */
  readonly eventId: string;
  /** Of a draw: its whole id and what it is for. */
  readonly draw: { readonly id: string; readonly purpose: string } | null;
  readonly beacon: BeaconInputs | null;
  /** The second form binds what it claims; the first does not. */
  readonly older: boolean;
  /** What must have been fixed in time: the draw's inputs, or an entrant's sealed file; null where the file alone can never show it. */
  readonly locks: { readonly inputsHash: string } | { readonly entrant: string; readonly sealed: string } | null;
  /** What is to be said where neither the file's lock nor the reader's receipt says more, and since when. */
  readonly without: LockedWhy;
  readonly lockedAt: Date | null;
  /** The event of the log that the file carries. */
  readonly lock: Lock | null;
  /** The hash that a reader compares, 64 hex digits; null where there is none. */
  readonly commitment: string | null;
  /** Of a draw: the ids that it was drawn out of. */
  readonly roster?: readonly string[];
  /** The receipt that the file itself is. */
  readonly act?: ActReceipt;
};

/** The three questions answered; the calculation is right, or there would be no answers (exact/verdict). */
export type Judged = {
  readonly unknowable: Answer;
  readonly unknowableWhy: UnknowableWhy;
  readonly locked: Answer;
  readonly lockedWhy: LockedWhy;
  /** The moment before which the witness or the reader has it. */
  readonly lockedAt: Date | null;
};

/** The moment from which the claim's value can exist; null where the file has no value. */
export function momentOf({ beacon }: Claim): Date | null {
  return beacon && beaconMoment(beacon);
}

/** Whether the operator alone, or everybody, could know the value early: no time then shows that anything was fixed before it. */
export function isDemonstration({ beacon }: Pick<Claim, "beacon">): boolean {
  return (
    beacon?.kind === "local" || (beacon !== null && "committee" in beacon && committeeId(beacon.committee) === DEMONSTRATION_COMMITTEE)
  );
}

function unknowableWhy(claim: Claim): UnknowableWhy {
  const { beacon, older } = claim;
  if (!beacon) return "no-value";
  if (beacon.kind === "drand") return older && beaconMoment(beacon) > OLDER_FORM_ENDS ? "drand-older-form" : "drand";
  if (beacon.kind === "local") return "local";
  if (isOlderBeacon(beacon)) return "committee-older-form";
  return isDemonstration(claim) ? "committee-of-demonstrations" : "committee-claimed";
}

const UNKNOWABLE: Readonly<Record<UnknowableWhy, Answer>> = {
  "no-value": "yes",
  drand: "yes",
  "drand-older-form": "unshown",
  "committee-claimed": "unshown",
  "committee-given": "yes",
  "committee-of-demonstrations": "no",
  "committee-older-form": "unshown",
  local: "no",
};

/** The answers that the file gives by itself: without a witness's key nothing shows that anything was fixed in time (exact/verdict). */
export function judge(claim: Claim): Judged {
  const why = unknowableWhy(claim);
  return { ...unknowable(why), ...locked(claim.without, claim.lockedAt) };
}

const LOCKED: ReadonlySet<LockedWhy> = new Set<LockedWhy>(["nothing-to-lock", "witnessed", "receipt-signed"]);

/** The answer to the third question for that reason, and the time that it speaks of. */
export function locked(why: LockedWhy, at: Date | null): Pick<Judged, "locked" | "lockedWhy" | "lockedAt"> {
  return { locked: LOCKED.has(why) ? "yes" : "unshown", lockedWhy: why, lockedAt: at };
}

/** The answer to the second question for that reason. */
export function unknowable(why: UnknowableWhy): Pick<Judged, "unknowable" | "unknowableWhy"> {
  return { unknowable: UNKNOWABLE[why], unknowableWhy: why };
}

/** 0 when all three are answered with yes, else 3. */
export function exitOf(judged: Judged): 0 | 3 {
  return judged.unknowable === "yes" && judged.locked === "yes" ? 0 : 3;
}
