import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ReceiptsPage } from "~/components/log/receipts-page";
import { receiptWords } from "~/copy/log/receipts";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readReceipts } from "~/reads/log/receipts";

export const handle = { access: "signed-in" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, receiptWords[lang].title);
};

/** /account/receipts: 我的凭证, of everybody of the organisation. */
export const loader = door(handle.access, async ({ lang, shell, actor, url }) => ({
  lang,
  ...(await readReceipts(shell, actor, url.searchParams.get("before"))),
}));

export default function Receipts() {
  return <ReceiptsPage {...useLoaderData<typeof loader>()} />;
}
