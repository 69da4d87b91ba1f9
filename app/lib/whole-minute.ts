/** The minute that an instant lies in: public pages tell time by it, so that a minute's visitors get the same bytes. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
