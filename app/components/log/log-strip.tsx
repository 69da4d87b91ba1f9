import { logWords } from "~/copy/log/log";
import { formatDateTime } from "~/copy/values";
import type { LogStop } from "~/domain/verifiable/log-stop";
import { href, type Lang } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Notice } from "../ui/notice";

export type StoppedProps = { readonly reason: LogStop; readonly since: Date };

/** Above every page while the public log signs nothing: since when, and where the reason stands. */
export function LogStrip({ lang, stopped }: { readonly lang: Lang; readonly stopped: StoppedProps }) {
  const t = logWords[lang];
  return (
    <aside className="wrap pt-3" aria-label={t.stopped}>
      <Notice lang={lang} tone="danger">
        <p>
          {t.stoppedStrip(formatDateTime(lang, stopped.since))} <a href={href(lang, paths.log.home)}>{t.stoppedLink}</a>
        </p>
      </Notice>
    </aside>
  );
}
