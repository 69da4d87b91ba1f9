import { createHash } from "node:crypto";

/** What the database keeps of a secret token: SHA-256, hex. Tokens are 32 random bytes, so no salt and no stretching is needed. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
