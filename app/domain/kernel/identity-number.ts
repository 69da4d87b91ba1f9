import { isDateKey } from "./time";

/*
 * Eighteen characters are also the length of a resident identity number (GB 11643). A person who types one into a field of codes must be
 * told, and the number must not be stored: codes are published.
 */

/** First two digits of the number: the province of first registration; 83 is that of residence permits for people from Taiwan. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

/** Whether it is built like a resident identity number: province, day of birth from 1900 on. In: 18 characters in upper case. */
export function isLikeIdentityNumber(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code) || !PROVINCES.test(code)) return false;
  const [, year, month, day] = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(code) ?? [];
  return year !== undefined && isDateKey(`${year}-${month}-${day}`);
}

/** Whether it is a resident identity number: built like one, and its last character agrees (ISO 7064, MOD 11-2). */
export function isIdentityNumber(code: string): boolean {
  if (!isLikeIdentityNumber(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0);
  return CHECK.charAt(sum % 11) === code.charAt(17);
}
