import { seededEntropy } from "~/lib/entropy";

/** `count` different wrong copies of bytes: one changed, dropped, added, doubled or swapped place each. Repeatable by seed. */
export function* byteChanges(original: Uint8Array, count: number, seed: string): Generator<Uint8Array> {
  const entropy = seededEntropy(`changes ${seed}`);
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
