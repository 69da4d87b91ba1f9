import type { Json } from "~/domain/kernel/jcs";

const isTree = (value: Json | undefined): value is Json & object => typeof value === "object" && value !== null;

/** The first place where two values differ, as a path of names; null where they are equal. In: what was published, what was given. */
export function firstDifference(published: Json | undefined, given: Json | undefined, path = ""): string | null {
  if (!isTree(published) || !isTree(given)) return published === given ? null : path;
  if (Array.isArray(published) !== Array.isArray(given)) return path;
  const [one, other] = [published, given] as [Record<string, Json>, Record<string, Json>];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
