/** What is shown of a text before it is folded: lines of a page's column, and how much fits into one, counted in half widths. */
const LINES = 12;
const LINE = 80;

const width = (character: string): number => (/[\u1100-\uffdc]|[\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1);

/** Where a text may end for now: behind a sentence, or between two words. */
const END = /[。；！？.;!?\s]/;

/** The text up to where so many half widths are full, not in the middle of a sentence where one ends near by. */
function fitting(text: string, most: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += width(character);
    if (used > most) break;
    end += character.length;
  }
  const part = text.slice(0, end);
  const near = [...part].findLastIndex((character) => END.test(character));
  return near > part.length / 2 ? [...part].slice(0, near + 1).join("") : part;
}

/**
 * A typed text in two: what is shown, and what is folded because it goes beyond twelve lines of a notice's column. In: the text with its
 * own line ends. Out: both parts, together the text; `rest` is empty for a text that is shown whole.
 */
export function foldText(text: string): { readonly shown: string; readonly rest: string } {
  let left = LINES;
  let at = 0;
  for (const line of text.split("\n")) {
    const taken = Math.max(1, Math.ceil([...line].reduce((sum, each) => sum + width(each), 0) / LINE));
    if (taken > left) {
      const shown = text.slice(0, at) + (left > 0 ? fitting(line, left * LINE) : "");
      return { shown, rest: text.slice(shown.length) };
    }
    left -= taken;
    at += line.length + 1;
  }
  return { shown: text, rest: "" };
}
