import { define } from "../define";

/** How many take part, in a cell, and while registration is open; null where the method keeps the number until the close. */
export const entrantCount = define({
  zh: {
    cell: (n: number | null) => (n === null ? "截止后公布" : `${n} 家`),
    entered: (n: number | null) => (n === null ? "报名家数截止后公布" : `已报名 ${n} 家`),
  },
  en: {
    cell: (n) => (n === null ? "After the close" : String(n)),
    entered: (n) => (n === null ? "Number told after the close" : `${n} entered`),
  },
});
