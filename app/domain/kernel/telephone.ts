import { DASHES, exactText } from "./exact-text";

/** Whose number it is: a person's mobile, an office's line, or nothing that is dialled in this country. */
export type TelephoneKind = "mobile" | "office" | "none";

/** What people write before an extension. */
const EXTENSION = /转接?|轉|分机|分機|内线|內線|extension|ext\.?|x|[#*,;/]/i;
const BEHIND = /^[\s:：-]*\d{1,6}\s*$/;
const COUNTRY = /^\(?\s*(?:\+|00)\s*86\)?/;
/** A landline with its area code, 400 and 800 numbers, service numbers of five digits. */
const LINE = /^(?:0\d{9,11}|[48]00\d{7}|1\d{4})$/;
/** Every number of eleven digits that begins with 1 is dialled as a mobile. */
const MOBILE = /^1\d{10}$/;

/** The digits without what was once dialled before a mobile: the 0 of long distance, 86. No area code begins with 013 to 019. */
const withoutPrefix = (digits: string) => digits.replace(/^86(?=0?1[3-9]\d{9}$)/, "").replace(/^0+(?=1[3-9]\d{9}$)/, "");

/**
 * What kind of number a person wrote. The part before an extension decides, whether 转, a word or only a hyphen stands between them: a
 * mobile with an extension is a mobile. In: any text. Out: the kind; never refuses.
 */
export function telephoneKind(text: string): TelephoneKind {
  const [main = "", ...behind] = exactText(text).replace(DASHES, "-").split(EXTENSION);
  const groups = main
    .replace(COUNTRY, "")
    .split(/[\s\-().·]+/)
    .filter((group) => group !== "");
  if (groups.length === 0 || groups.some((group) => /\D/.test(group))) return "none";
  // The digits up to each separator: 13812345678-8001 is a mobile up to its last one.
  const begun = groups.map((_, at) => withoutPrefix(groups.slice(0, at + 1).join("")));
  if (begun.some((digits) => MOBILE.test(digits))) return "mobile";
  if (behind.length > 1 || behind.some((each) => !BEHIND.test(each))) return "none";
  const whole = begun.at(-1) ?? "";
  const line = COUNTRY.test(main) && /^[1-9]\d{8,10}$/.test(whole) ? `0${whole}` : whole;
  if (LINE.test(line)) return "office";
  const hasExtension = behind.length === 0 && /^\d{1,6}$/.test(groups.at(-1) ?? "");
  return hasExtension && LINE.test(begun.at(-2) ?? "") ? "office" : "none";
}
