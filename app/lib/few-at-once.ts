/**
 * A door for long work that lets a few through at once, in this process. In: how many. Out: a function that answers how to leave again
 * (leaving twice is leaving once), or null when all places are taken.
 */
export function fewAtOnce(most: number): () => (() => void) | null {
  const inside = new Set<symbol>();
  return () => {
    if (inside.size >= most) return null;
    const place = Symbol("place");
    inside.add(place);
    return () => void inside.delete(place);
  };
}
