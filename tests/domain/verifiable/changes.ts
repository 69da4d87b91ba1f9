import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { seededEntropy } from "~/lib/entropy";
import { seedOf } from "../../support/cases";

/** `count` different wrong copies of bytes: one changed, dropped, added, doubled or swapped place each. Repeatable by the run's seed. */
export function* byteChanges(original: Uint8Array, count: number, seed: string): Generator<Uint8Array> {
  const entropy = seededEntropy(`changes ${seedOf(seed)}`);
  const below = (n: number): number => new DataView(entropy.bytes(4).buffer).getUint32(0) % n;
  for (let made = 0; made < count; ) {
    const at = below(original.length);
    const bytes = Array.from(original);
    const kind = below(5);
    if (kind === 0) bytes[at] = (bytes[at] as number) ^ (1 << below(8));
    else if (kind === 1) bytes.splice(at, 1);
    else if (kind === 2) bytes.splice(at, 0, below(256));
    else if (kind === 3) bytes.length = at;
    else bytes.splice(at, 2, bytes[at + 1] ?? 0, bytes[at] as number);
    const changed = Uint8Array.from(bytes);
    if (changed.length === original.length && changed.every((byte, place) => byte === original[place])) continue;
    made++;
    yield changed;
  }
}

/** As `byteChanges`, of a text; changes that leave UTF-8 are passed over. */
export function* textChanges(original: string, count: number, seed: string): Generator<string> {
  let made = 0;
  for (const bytes of byteChanges(new TextEncoder().encode(original), count * 3, seed)) {
    const text = new TextDecoder().decode(bytes);
    if (text.includes("\ufffd") || text === original) continue;
    if (made++ === count) return;
    yield text;
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** `count` JSON values that are not the original: at some place a field is gone, doubled, added or another. Repeatable by the run's seed. */
export function* jsonChanges(original: object, count: number, seed: string): Generator<Json> {
  const entropy = seededEntropy(`changes ${seedOf(seed)}`);
  const below = (n: number): number => new DataView(entropy.bytes(4).buffer).getUint32(0) % n;
  const paths = pathsOf(original).slice(1);
  const source = canonicalize(original);
  for (let made = 0; made < count; ) {
    const copy = JSON.parse(source) as Record<string | number, unknown>;
    const path = paths[below(paths.length)] as Path;
    const holder = path
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>((inner, key) => inner[key] as Record<string | number, unknown>, copy);
    const key = path.at(-1) as string | number;
    const old = holder[key];
    const kind = below(4);
    if (kind === 0 && Array.isArray(holder)) holder.splice(key as number, 1);
    else if (kind === 0) delete holder[key];
    else if (kind === 1 && Array.isArray(holder)) holder.push(old);
    else if (kind === 1) holder[`${key}x`] = old;
    else if (kind === 2) holder[key] = [null, 0, -1, "", "0", true, [], {}, 9_007_199_254_740_991][below(9)];
    else if (typeof old === "number") holder[key] = old + 1 + below(3);
    else if (typeof old === "string" && old !== "") holder[key] = [...textChanges(old, 1, `${seed} ${made} ${below(1_000_000)}`)][0] ?? "x";
    else holder[key] = "another";
    if (canonicalize(copy) === source) continue;
    made++;
    yield copy as Json;
  }
}
