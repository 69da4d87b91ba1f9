import type { ReactNode } from "react";
import { shell } from "~/copy/shell/shell";
import { href, type Lang } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { SiteFacts } from "./types";

/** Who runs the site and how to reach them; what the configuration leaves empty is left out. */
export function SiteFoot({ lang, site }: { readonly lang: Lang; readonly site: SiteFacts }) {
  const t = shell[lang];
  const icp: ReactNode = site.icpUrl ? <a href={site.icpUrl}>{site.icp}</a> : site.icp;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t.host, site.host],
    [t.phone, site.phone],
    [t.address, site.address],
    [t.icp, site.icp ? icp : ""],
  ];
  return (
    <footer className="site-foot">
      <div className="wrap">
        <dl>
          {rows
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <p className="site-foot-links">
          <a href={href(lang, paths.help)}>{t.help}</a>
          <a href={href(lang, paths.performance)}>{t.performance}</a>
          <a href={href(lang, paths.outages)}>{t.outages}</a>
          <a href={href(lang, paths.log.home)}>{t.publicLog}</a>
          <a href={href(lang, paths.check)}>{t.check}</a>
          <a href={href(lang, site.accessibilityPath)}>{t.accessibility}</a>
        </p>
      </div>
    </footer>
  );
}
