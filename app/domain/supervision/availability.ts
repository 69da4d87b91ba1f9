import { atTime } from "../kernel/time";

const SECOND = 1000;
/** Hundredths of a percent in the whole. */
const WHOLE = 10_000;

export type Stretch = { readonly since: Date; readonly until: Date };

/** How much of a stretch nobody was served: whole seconds, each outage's rounded down, and how many outages. */
export type Away = { readonly seconds: number; readonly outages: number };

/** What is measured of a year, in whole seconds, and the share of it that was served, in hundredths of a percent, rounded down. */
export type Availability = Stretch & { readonly measuredSeconds: number; readonly away: Away; readonly share: number };

/** The first moment of a year in Asia/Shanghai. */
const beginOf = (year: number): Date => atTime(`${String(year).padStart(4, "0")}-01-01`);

/** A whole year in Asia/Shanghai. */
export function wholeYear(year: number): Stretch {
  return { since: beginOf(year), until: beginOf(year + 1) };
}

/** The part of a stretch that lies in a year in Asia/Shanghai; null where none does. */
export function partOfYear({ since, until }: Stretch, year: number): Stretch | null {
  const whole = wholeYear(year);
  const part = { since: since < whole.since ? whole.since : since, until: until > whole.until ? whole.until : until };
  return part.since < part.until ? part : null;
}

/** How long a stretch lasted, in whole seconds. */
export function secondsOf({ since, until }: Stretch): number {
  return Math.floor((until.getTime() - since.getTime()) / SECOND);
}

/**
 * The availability of what was measured, and of nothing else (market §18.2). In: a stretch between two records of service, and how much of it
 * nobody was served. Null where it has no whole second.
 */
export function availabilityOf(measured: Stretch, away: Away): Availability | null {
  const measuredSeconds = secondsOf(measured);
  if (measuredSeconds === 0) return null;
  return { ...measured, measuredSeconds, away, share: Math.floor(((measuredSeconds - away.seconds) * WHOLE) / measuredSeconds) };
}
