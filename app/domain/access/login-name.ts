import { firstCharacters } from "../kernel/characters";
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

/** GB 32100-2015: eighteen of these. */
const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * The one spelling of what is typed at the sign-in: a login name, or the 统一社会信用代码 of the agency that the person signed up. Any
 * other text comes back cut and in lower case: no account has it, and it is counted like one that somebody has.
 */
export function signInName(text: string): string {
  const code = exactText(text).replace(/\s/g, "").replace(DASHES, "").toUpperCase();
  return normaliseLogin(text) ?? (CODE.test(code) ? code : firstCharacters(text, LONGEST).toLowerCase());
}

/** A login name as others may see it: 138****0000, or w***@qimiao.example. */
export function maskLogin(login: string): string {
  const at = login.indexOf("@");
  return at < 0 ? `${login.slice(0, 3)}****${login.slice(-4)}` : `${login.slice(0, 1)}***${login.slice(at)}`;
}
