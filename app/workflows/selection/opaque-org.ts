import { entrantHash } from "~/domain/verifiable/entrant-id";
import type { Shell } from "~/lib/shell";

/** An event's name for an agency that nobody may learn from it (SD4): salted, so that two events of one agency do not match either. */
export function opaqueOrg(shell: Shell, uscc: string): string {
  return entrantHash(shell.entropy.bytes(16), uscc);
}
