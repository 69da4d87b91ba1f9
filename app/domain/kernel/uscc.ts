import { type Decision, ok, refused } from "./decision";
import { DASHES, exactText } from "./exact-text";
import { isIdentityNumber, isLikeIdentityNumber } from "./identity-number";
import { isIssuedKind, isRegion, organisationCheck } from "./uscc-structure";

/** GB 32100-2015: digits and capital letters without I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** The check digit of the first 17 characters (GB 32100-2015: weights 3^i mod 31), or null if one of them is not of the alphabet. */
export function usccCheckDigit(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** What makes a code of the right structure doubtful: its last character, or the check of the organisation code in it. */
export type UsccDoubt = "check" | "organisation-code";
export type ReadUscc = { readonly code: string; readonly doubts: readonly UsccDoubt[] };

/** A code as it is stored, from what a person typed or an address holds: no spaces, dashes and unseen characters, upper case. Not checked. */
export function plainUscc(text: string): string {
  return exactText(text).replace(DASHES, "").replace(/\s/g, "").toUpperCase();
}

/**
 * A code whose structure holds, with what is doubtful in it. A wrong last character is a doubt because codes were issued with one: the
 * office compares it with the licence. Refusals: `uscc.length` {length}, `uscc.character` {position, character}, `uscc.identity` (a person's
 * number; it is never repeated), `uscc.kind` {found}, `uscc.region` {found}. GB 32100-2015.
 */
export function readUscc(text: string): Decision<ReadUscc> {
  const code = plainUscc(text);
  const characters = [...code];
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0 && wrong < LENGTH) return refused("uscc.character", { position: wrong + 1, character: characters[wrong] ?? "" });
  if (characters.length !== LENGTH) return refused("uscc.length", { length: characters.length });
  const isChecked = usccCheckDigit(code.slice(0, LENGTH - 1)) === code.charAt(LENGTH - 1);
  if (isIdentityNumber(code) || (!isChecked && isLikeIdentityNumber(code))) return refused("uscc.identity");
  if (!isIssuedKind(code.charAt(0), code.charAt(1))) return refused("uscc.kind", { found: code.slice(0, 2) });
  if (!isRegion(code.slice(2, 8))) return refused("uscc.region", { found: code.slice(2, 8) });
  const isOrganisation = organisationCheck(code.slice(8, 16)) === code.charAt(16);
  return ok({ code, doubts: [...(isChecked ? [] : (["check"] as const)), ...(isOrganisation ? [] : (["organisation-code"] as const))] });
}

/** A code without doubt about its last character. Refusals: those of readUscc, `uscc.check` {position, found, expected}. */
export function parseUscc(text: string): Decision<string> {
  const read = readUscc(text);
  if (!read.ok) return read;
  const { code, doubts } = read.value;
  if (!doubts.includes("check")) return ok(code);
  const expected = usccCheckDigit(code.slice(0, LENGTH - 1)) ?? "";
  return refused("uscc.check", { position: LENGTH, found: code.charAt(LENGTH - 1), expected });
}

/** Whether a typed text is a person's number where a code was asked for: it is neither kept nor shown again. */
export function isPersonsNumber(text: string): boolean {
  const read = text.length < LENGTH || text.length > LENGTH * 4 ? null : readUscc(text);
  return read?.ok === false && read.reason === "uscc.identity";
}

/** What is doubtful in a stored code; nothing where it cannot be read at all. */
export function usccDoubts(code: string): readonly UsccDoubt[] {
  const read = readUscc(code);
  return read.ok ? read.value.doubts : [];
}
