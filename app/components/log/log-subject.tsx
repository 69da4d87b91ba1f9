import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { isCertificateNumber } from "~/domain/supervision/outage-number";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

/** What a line is about, as the log names it: a commission's number leads to its page, an alias says that it is one. */
export function LogSubject({ lang, subject }: { readonly lang: Lang; readonly subject: string }) {
  if (subject.startsWith("s-")) return <span className="text-ink-soft">{logWords[lang].blinded}</span>;
  if (/^MX-\d{4}-\d{6}$/.test(subject)) return <a href={href(lang, paths.commission(subject))}>{subject}</a>;
  if (isCertificateNumber(subject)) return <a href={href(lang, paths.outage(subject))}>{subject}</a>;
  return <span className="hash">{subject}</span>;
}
