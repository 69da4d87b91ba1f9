/** {h}, {m}, {s} of a sentence filled in, what stands in brackets only from an hour on; null while more than a day is left, when the page's own words say it better. */
export function timeLeft(template: string, milliseconds: number): string | null {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds > 86_400) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return template
    .replace(/\[(.*?)\]/, hours > 0 ? "$1" : "")
    .replace("{h}", String(hours))
    .replace("{m}", two(Math.floor(seconds / 60) % 60))
    .replace("{s}", two(seconds % 60));
}
