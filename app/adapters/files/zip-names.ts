const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record may be followed by a comment of at most this length. */
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/**
 * Names in a zip archive's central directory; null when the bytes are no archive. Reads names only, unpacks nothing, never throws:
 * a damaged directory yields the names before the damage.
 */
export function zipNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22 || view.getUint32(0, true) !== LOCAL) return null;
  const end = endOfDirectory(view);
  const names = new Set<string>();
  if (end === null) return names;
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let left = MOST_ENTRIES; left > 0 && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > view.byteLength) break;
    names.add(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
