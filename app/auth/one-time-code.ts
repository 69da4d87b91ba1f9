import { tokenDigest } from "~/lib/token-digest";

/** What the database keeps of a one-time code. The words before it keep codes and the tokens of links apart: neither opens the other's door. */
export function codeDigest(code: string): string {
  return tokenDigest(`one-time code\n${code}`);
}
