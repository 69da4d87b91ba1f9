import type { Readable } from "node:stream";

/** What was stored: the address of the bytes is their hash, so nothing is ever replaced. */
export type StoredFile = { readonly sha256: string; readonly bytes: number };

/** More bytes came than the caller allowed. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
    this.name = "FileTooLarge";
  }
}

/** Where uploaded bytes live. Drivers: a folder on this machine (disk-store.ts). */
export interface FileStore {
  /**
   * Stores bytes as they arrive. `limit` in bytes. Out: hash (lower-case hex SHA-256) and length, after the bytes are safely on disk.
   * Throws FileTooLarge past the limit; the same bytes twice are stored once.
   */
  put(source: AsyncIterable<Uint8Array> | Uint8Array, limit: number): Promise<StoredFile>;
  /** The bytes of a hash as a stream; null when there are none. */
  read(sha256: string): Promise<Readable | null>;
  /** Tries whether something new could be stored, and leaves nothing behind. Throws what the disk answers. */
  tryWriting(): Promise<void>;
  /** Removes what was stored before the moment (machine's time) under any other hash: only for a demonstration that begins anew. */
  keepOnly(hashes: ReadonlySet<string>, before: Date): Promise<void>;
}
