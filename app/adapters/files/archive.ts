import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
/** The end record may be followed by a comment of at most this length. */
const LONGEST_COMMENT = 0xffff;
/** No document has as many parts; a directory that names more is not read on. */
const MOST_ENTRIES = 10_000;
/** An index is small: the largest workbook's is some hundred kilobytes. What unpacks to more is not an index. */
const LARGEST_INDEX = 1024 * 1024;

/** An archive's members by the name that they are looked up under. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  readonly isLocked: boolean;
  /** A small member's bytes; null when it is missing, there twice, locked, damaged or larger than any index. Never throws. */
  readonly read: (name: string) => Promise<Buffer | null>;
};

/**
 * The name under which a member is looked up: packages name their parts without regard to case and with a leading slash in one place and
 * none in the other, some writers use backslashes or a leading "./", and some escape the brackets.
 */
export function memberName(given: string): string {
  const slashed = given.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
  return slashed.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).toLowerCase();
}

/** Where the end record ends, and whether it and its directory are really there; null for bytes without one. */
function endOfArchive(bytes: Buffer): { readonly end: number; readonly isExact: boolean } | null {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const end = at + END_BYTES + bytes.readUInt16LE(at + 20);
    if (end > bytes.length) continue;
    const directory = at - bytes.readUInt32LE(at + 12);
    return { end, isExact: end === bytes.length && directory >= 0 && directory < at && bytes.readUInt32LE(directory) === ENTRY };
  }
  return null;
}

/** Whether an archive stands at the very end of the bytes: a file that is something else at its beginning then says two things. */
export function endsInArchive(bytes: Uint8Array): boolean {
  return endOfArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))?.isExact ?? false;
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer | null> {
  if (entry.uncompressedSize > LARGEST_INDEX || entry.isEncrypted()) return null;
  const chunks: Buffer[] = [];
  // The library ends the stream with an error as soon as more comes than the directory promised.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Opens a zip archive by its central directory; nothing is unpacked but the members asked for, and these within a bound. Out: null when
 * the directory is missing, damaged or longer than any document's. Never throws.
 */
export async function openArchive(given: Uint8Array): Promise<Archive | null> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const members = new Map<string, Entry>();
  const twice = new Set<string>();
  let isLocked = false;
  try {
    // Mail gateways append line ends and zeros behind an archive, which every reader of documents overlooks.
    const zip = await fromBufferPromise(bytes.subarray(0, endOfArchive(bytes)?.end), { decodeStrings: false });
    if (zip.entryCount > MOST_ENTRIES) return null;
    for await (const entry of zip.eachEntry()) {
      const name = memberName(entry.fileNameRaw.toString("utf8"));
      if (members.has(name)) twice.add(name);
      members.set(name, entry);
      isLocked ||= entry.isEncrypted();
    }
    const read = async (name: string) => {
      const entry = members.get(name);
      if (!entry || twice.has(name)) return null;
      return bytesOf(zip, entry).catch(() => null);
    };
    return { names: new Set(members.keys()), isLocked, read };
  } catch {
    return null;
  }
}
