/** An instant of the artefacts: `2026-09-10T02:00:00Z`, an existing moment. */
export function isInstant(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && instant(moment) === text;
}

/** A moment as the artefacts write it; milliseconds are cut. */
export function instant(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
