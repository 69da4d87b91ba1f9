import { makeDueMoves } from "~/workflows/engine/advance-due";
import { recordService } from "~/workflows/outage/record-service";
import { type Beat, on } from "../stage";

/** The process that serves from the district's opening on, and the stretch in which it did not: over a close, which moves by a day. */
const [OPENED, LAST, BACK] = [on("06-08 09:00"), on("08-25 08:11"), on("08-25 08:46")];

/** A morning without service in August, its certificate, and the close that it moved; nothing else of the demonstration has an outage. */
export function outage(): Beat[] {
  let span: string | null = null;
  const serves = (at: Date, standsStill: boolean): Beat => ({
    at,
    play: async ({ shell }) => {
      span = await recordService(shell, { process: "demonstration", at, span: standsStill ? span : null, standsStill });
      await makeDueMoves(shell);
    },
  });
  return [serves(OPENED, true), serves(LAST, true), serves(BACK, false)];
}
