import { shell } from "~/copy/shell/shell";
import { formatDateTime } from "~/copy/values";
import { href, type Lang } from "~/lib/lang";
import { TourCoach } from "../demonstration/coach";
import type { DemoStripProps } from "./types";

/** Says that nothing here is real, what time it is there, and how to move it; below it, for whoever is in the tour, what this page shows. */
export function DemoStrip({ lang, demo }: { readonly lang: Lang; readonly demo: DemoStripProps }) {
  const t = shell[lang];
  return (
    <>
      <aside className="demo-strip" aria-label={t.demoLabel}>
        <div className="wrap">
          <p>
            <strong className="font-semibold">{t.demo}</strong> · {t.demoTime}{" "}
            <time dateTime={demo.now.toISOString()}>{formatDateTime(lang, demo.now)}</time>
            {demo.nextDue ? (
              <span className="demo-next">
                {" "}
                · {t.next}
                {demo.nextDue}
              </span>
            ) : null}
          </p>
          <div className="demo-tools">
            {demo.forwardAction ? (
              <form method="post" action={href(lang, demo.forwardAction)}>
                <input type="hidden" name="returnTo" value={demo.returnTo} />
                <button type="submit">{t.forward}</button>
              </form>
            ) : null}
            <a href={href(lang, demo.rolesPath)}>{t.switchRole}</a>
            <a href={href(lang, demo.tourPath)}>{t.tour}</a>
          </div>
        </div>
      </aside>
      {demo.coach ? <TourCoach lang={lang} coach={demo.coach} /> : null}
    </>
  );
}
