/** Names of fields with what each counts in whole percent. */
type Weights = Readonly<Record<string, number>>;

/** The sum so far in the page's own words: `{total}` of the whole points that stand there, `{done}` of how many. */
export function totalText(words: string, weights: Weights, typedIn: (name: string) => string): string {
  const points = Object.entries(weights).flatMap(([name, weight]) => {
    const text = typedIn(name).trim();
    return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? [Number(text) * weight] : [];
  });
  const total = points.reduce((sum, each) => sum + each, 0) / 100;
  return words.replace("{total}", String(total)).replace("{done}", String(points.length));
}
