import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

/** A number that the log does not have, and which it has. */
export function NoLine({ lang, size }: { readonly lang: Lang; readonly size: number }) {
  const t = logWords[lang];
  return (
    <div className="space-y-6">
      <h1>{t.noLine}</h1>
      <p>{t.notThere(size)}</p>
      <p>
        <a href={href(lang, paths.log.home)}>{t.back}</a>
      </p>
    </div>
  );
}
