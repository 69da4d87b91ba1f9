import type { Narrowing } from "#db/queries/narrowing";
import { atTime, shiftDay } from "~/domain/kernel/time";
import type { Narrow } from "~/forms/narrow";

/** What an address narrows a list to, as the queries ask it: whole days in Asia/Shanghai, lights at `now`. */
export function narrowingOf({ unit, item, min, max, from, to, payment, light }: Narrow, now: Date): Narrowing {
  return {
    at: now,
    ...(unit ? { purchaserCode: unit } : {}),
    ...(item ? { itemCode: item } : {}),
    ...(min === null ? {} : { priceFrom: min }),
    ...(max === null ? {} : { priceTo: max }),
    ...(from ? { dayFrom: atTime(from) } : {}),
    ...(to ? { dayBefore: atTime(shiftDay(to, 1)) } : {}),
    ...(payment ? { payment } : {}),
    ...(light ? { light } : {}),
  };
}
