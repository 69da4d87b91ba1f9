import { DASHES, exactText } from "../kernel/exact-text";

const MOBILE = /^1[3-9]\d{9}$/;
const EMAIL = /^[^\s@<>"',;:()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const LONGEST = 254;

/**
 * The one spelling of a login name: a mainland mobile number of 11 digits, or an e-mail address in lower case.
 * Full-width characters, spaces, hyphens and +86 are accepted as people type them. Null when it is neither.
 */
export function normaliseLogin(text: string): string | null {
  const plain = exactText(text).toLowerCase();
  if (plain.length > LONGEST) return null;
  if (plain.includes("@")) return EMAIL.test(plain) ? plain : null;
  const digits = plain
    .replace(DASHES, "")
    .replace(/[\s()]/g, "")
    .replace(/^(\+|00)86/, "");
  return MOBILE.test(digits) ? digits : null;
}

/** A login name as others may see it: 138****0000, or w***@qimiao.example. */
export function maskLogin(login: string): string {
  const at = login.indexOf("@");
  return at < 0 ? `${login.slice(0, 3)}****${login.slice(-4)}` : `${login.slice(0, 1)}***${login.slice(at)}`;
}
