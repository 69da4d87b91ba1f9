import { crc32, deflateRawSync } from "node:zlib";

/** What of a member may differ from what its bytes are: the lies of hostile archives, and how careless writers name it. */
export type Member = {
  readonly name: string;
  readonly text: string | Buffer;
  readonly flags?: number;
  readonly claimedSize?: number;
};

/** A zip archive of these members, packed. `behind`: bytes after the end; `entries`: how many the end record says there are. */
export function zipOf(members: readonly Member[], { behind = "", entries = members.length } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, flags = 0, claimedSize } of members) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const entriesOf = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries, 4);
  end.writeUInt16LE(entries, 6);
  end.writeUInt32LE(entriesOf.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, entriesOf, Buffer.from("PK\x05\x06"), end, Buffer.from(behind)]);
}
