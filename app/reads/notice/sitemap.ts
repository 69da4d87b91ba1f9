import { SitemapStream, streamToPromise } from "sitemap";
import { admittedAgencies, publishedNumbers } from "#db/queries/public-addresses";
import { ITEMS } from "~/domain/catalogue/items";
import { xmlText } from "~/domain/kernel/characters";
import { RULE_SECTIONS } from "~/domain/rulebook/row";
import { HTML_LANG, href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";

/** A sitemap holds at most 50,000 addresses; every page here is two, one a language. */
const NOTICES = 20_000;
const AGENCIES = 4_000;
const FIXED = [
  ...[
    paths.home,
    paths.commissions,
    paths.results,
    paths.agencies,
    paths.items,
    paths.rules,
    paths.performance,
    paths.log.looks,
    paths.outages,
    paths.verify,
    paths.check,
    paths.help,
    paths.sealing,
  ],
  paths.committee,
  ...["agency", "department", "office", "custodian"].map(paths.guide),
  ...RULE_SECTIONS.map(paths.rulesChapter),
];

type Page = { readonly path: string; readonly changedAt: Date | null };

/** The addresses of all public pages as XML, each with the same page in the other language. `origin` has no trailing slash. */
export async function readSitemap({ database }: Pick<Shell, "database">, origin: string): Promise<string> {
  const notices = await publishedNumbers(database.db, NOTICES);
  const agencies = await admittedAgencies(database.db, AGENCIES);
  const pages: Page[] = [
    ...FIXED.map((path) => ({ path, changedAt: null })),
    ...ITEMS.map(({ code }) => ({ path: paths.item(code), changedAt: null })),
    ...notices.map(({ name, changedAt }) => ({ path: paths.commission(name), changedAt })),
    ...agencies.map(({ name, changedAt }) => ({ path: paths.publicAgency(name), changedAt })),
  ];
  const stream = new SitemapStream({ hostname: origin, xmlns: { news: false, xhtml: true, image: false, video: false } });
  const whole = streamToPromise(stream);
  for (const { path, changedAt } of pages) {
    const links = (["zh", "en"] as const).map((lang) => ({ lang: HTML_LANG[lang], url: href(lang, path) }));
    for (const { url } of links) stream.write({ url, links, lastmod: changedAt?.toISOString() });
  }
  stream.end();
  return xmlText((await whole).toString("utf8"));
}
