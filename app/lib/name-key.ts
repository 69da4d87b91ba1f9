import { pinyin } from "pinyin-pro";
import { normaliseText } from "~/domain/kernel/chinese-text";

/** Behind every syllable: a character that has no reading. */
const UNREAD = "zz";
/** Behind every Chinese character, as in the Chinese order of Unicode: letters of other scripts. */
const FOREIGN = "{";
/** What a district's name ends with begins no word with what follows: 重庆市长江 is no 市长. */
const PLACE_ENDS = /(?<=[省市区县])/u;

function unitOf(character: string, reading: string): string {
  if (/^[0-9]$/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return `${FOREIGN}${character}`;
  return `${/^[a-z]+[0-5]?$/.test(reading) ? reading : UNREAD}${character}`;
}

/**
 * The key by which a name is sorted by pinyin when keys are compared by their bytes: digits first, then Chinese by syllable, tone and
 * character, then letters. Readings are told from the word (重庆 is chóng qìng). Punctuation and spaces do not count. Never
 * empty: an empty key is one that was not made yet.
 */
export function nameKey(name: string): string {
  const parts = normaliseText(name).split(PLACE_ENDS);
  const key = parts
    .flatMap((part) => {
      const readings = pinyin(part, { type: "array", toneType: "num", v: true, nonZh: "spaced" });
      return [...part].map((character, at) => unitOf(character, readings[at] ?? ""));
    })
    .join("");
  return key === "" ? UNREAD : key;
}
