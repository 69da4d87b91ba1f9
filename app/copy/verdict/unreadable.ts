import type { NotSuchFile } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";
import { expectedWords, unreadableWords } from "../selection/verdict-fields";
import { printable, type Told } from "./frame";

const words = define({
  zh: { notSuch: (why: string) => `不是可核验的文件：${why}。` },
  en: { notSuch: (why: string) => `Not a file that can be verified: ${why}.` },
});

/** Why a file is none of ours, as a clause: which field, and what was expected there. */
export function unreadableText(lang: Lang, { code, field, expected, detail }: Omit<NotSuchFile, "answer">): string {
  const expectation = expected ? expectedWords[lang][expected] : "";
  return unreadableWords[lang][code]({ ...detail, field: printable(field || "{}"), expected: expectation });
}

/** The verdict of a file that is none of ours. */
export function tellUnreadable(lang: Lang, verdict: NotSuchFile): Told {
  return { headline: words[lang].notSuch(unreadableText(lang, verdict)), lines: [], notes: [], exit: 2, tone: "danger" };
}
