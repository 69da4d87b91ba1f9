import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ReceiptPage } from "~/components/log/receipt-page";
import { receiptWords } from "~/copy/log/receipts";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { siteOrigin } from "~/lib/site-address";
import { readReceipt } from "~/reads/log/receipts";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, receiptWords[lang].one);
};

/** /account/receipts/HASH: one receipt on a sheet; 404 for what another organisation did. */
export const loader = door(handle.access, async ({ lang, params, shell, actor, now, config, url }) => {
  const found = await readReceipt(shell, actor, params.receipt ?? "", new Date());
  if (!found) throw new Response(null, { status: 404 });
  return { lang, ...found, now, origin: siteOrigin(config, url) };
});

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />;
}
