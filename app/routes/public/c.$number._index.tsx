import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CommissionPublicPage } from "~/components/notice/page";
import { shell } from "~/copy/shell/shell";
import { langOf } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { wholeMinute } from "~/lib/whole-minute";
import { readAgencyWork } from "~/reads/desk/agency-work";
import { readCommissionPage } from "~/reads/notice/commission-page";
import { statusSentence } from "~/reads/notice/status-sentence";

export const handle = { access: "public" } satisfies RouteHandle;

/** Chat previews show only title and description, so both begin with the status. */
export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  if (!data) return [{ title: shell[lang].brand }];
  return [
    { title: `${data.sentence.label}${data.sentence.said} · ${data.page.title} · ${shell[lang].brand}` },
    {
      name: "description",
      content: `${data.sentence.label}${data.sentence.said}${data.sentence.rest} · ${data.page.title} · ${data.page.number}`,
    },
  ];
};

export const loader = door(handle.access, async ({ params, database, lang, actor, now, config, url }) => {
  const page = await readCommissionPage(database, params.number ?? "", now);
  if (!page) throw new Response(null, { status: 404 });
  const { calendar, ...shown } = page;
  const minute = wholeMinute(now);
  const own = actor.kind === "user" && actor.organisationKind === "agency" ? await readAgencyWork(database, actor, page.id, now) : null;
  return {
    lang,
    page: shown,
    sentence: statusSentence(lang, shown, minute, calendar),
    now: minute,
    standing: own && { entered: own.enteredAt !== null, open: own.open, hindrances: own.hindrances },
    signedIn: actor.kind === "user",
    site: { phone: config.site.phone, address: config.site.address[lang] },
    address: `${config.origin ?? url.origin}${paths.commission(page.number)}`,
  };
});

export default function Commission() {
  return <CommissionPublicPage {...useLoaderData<typeof loader>()} />;
}
