import { Feed } from "feed";
import type { Queryable } from "#db/client";
import { latestPublicEvents } from "#db/queries/events";
import { eventLabels } from "~/copy/moves/events";
import { shell } from "~/copy/shell/shell";
import { xmlText } from "~/domain/kernel/characters";
import type { Config } from "~/lib/config";
import { HTML_LANG, href, type Lang } from "~/lib/lang";
import { paths } from "~/lib/paths";

const ENTRIES = 50;
const EPOCH = new Date(0);

/**
 * The public notices, newest first, as an Atom document (RFC 4287). `origin` without a trailing slash. One query. Each language is a feed of
 * its own: its entries have other titles and lead to other pages, and a reader of both must not take one for a copy of the other.
 */
export async function atomFeed(db: Queryable, origin: string, site: Config["site"], lang: Lang): Promise<string> {
  const rows = await latestPublicEvents(db, ENTRIES);
  const market = shell[lang].market(site.district[lang]);
  const feed = new Feed({
    id: `${origin}${href(lang, paths.feed)}`,
    link: `${origin}${href(lang, paths.commissions)}`,
    feedLinks: { atom: `${origin}${href(lang, paths.feed)}` },
    author: { name: site.organiser[lang], link: `${origin}${href(lang, paths.home)}` },
    title: `${shell[lang].brand} · ${market}`,
    copyright: site.organiser[lang],
    updated: rows[0]?.at ?? EPOCH,
  });
  for (const row of rows) {
    const link = `${origin}${href(lang, paths.commission(row.number ?? ""))}`;
    feed.addItem({
      // By its hash, which is public: running numbers would count the entries between two notices (SD4).
      id: `${link}#event-${row.hash}`,
      link,
      date: row.at,
      title: escaped(`${eventLabels[lang][row.kind]} · ${row.title} · ${row.number}`),
    });
  }
  return xmlText(feed.atom1()).replace("<feed ", `<feed xml:lang="${HTML_LANG[lang]}" `);
}

/** Atom titles of this library are HTML: what people typed is escaped. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
