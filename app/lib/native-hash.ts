import { hash } from "node:crypto";
import type { Hash } from "~/domain/verifiable/hash";

/** The machine's own SHA-256: five times as fast as the portable one, for whoever hashes hundreds of entries on a server. */
export const nativeSha256: Hash = (bytes) => new Uint8Array(hash("sha256", bytes, "buffer"));
