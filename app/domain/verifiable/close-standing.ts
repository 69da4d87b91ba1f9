import { type BeaconInputs, beaconMoment } from "./beacon";
import { isDemonstration } from "./judge";

/** A witness's signature over the first checkpoint that covers a close, by the witness's own time. */
export type Signer = { readonly name: string; readonly at: Date };

/**
 * When a close stood in the log, as those outside confirm it (exact/verdict): `witnessed` with how many signed before the value could exist
 * and how long before it the first did, in milliseconds; `late` where the first signed at that moment or after; `untimed` of a
 * demonstration, whose times say nothing; `alone` where nobody outside signed.
 */
export type CloseStanding =
  | { readonly state: "witnessed"; readonly signers: number; readonly before: number }
  | { readonly state: "late" | "untimed"; readonly signers: number }
  | { readonly state: "alone" };

/** In: who signed, and the draw's beacon. The time of the line itself is the operator's word and is not asked. */
export function closeStanding(signers: readonly Signer[], beacon: BeaconInputs): CloseStanding {
  if (signers.length === 0) return { state: "alone" };
  if (isDemonstration({ beacon })) return { state: "untimed", signers: signers.length };
  const moment = beaconMoment(beacon).getTime();
  const timely = signers.map(({ at }) => moment - at.getTime()).filter((before) => before > 0);
  if (timely.length === 0) return { state: "late", signers: signers.length };
  return { state: "witnessed", signers: timely.length, before: Math.max(...timely) };
}
