import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { BidPage } from "~/components/selection/bid-page";
import { bidPage } from "~/copy/selection/bid-page";
import { bidField, bidForm } from "~/forms/selection/bid";
import { scriptUrls } from "~/lib/assets";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readBidPage } from "~/reads/selection/bid-page";
import { sendBid } from "~/workflows/selection/send-bid";
import { pressHere } from "../common/move-page";
import { found, idIn } from "../common/moves";
import { formed } from "../common/press";

export const handle = { access: "registration.read-own", scripts: ["bid"] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, `${bidPage[lang].title} ${data?.page.number ?? ""}`.trim());
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const page = found(await readBidPage(database, actor, idIn(door), now));
  // The sealing program is loaded by the page's script alone.
  return { lang, page, sealer: scriptUrls(lang)["bid-sealer"] ?? "" };
});

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Takes cipher text alone; no field of a price exists. */
const send = formed(
  bidForm,
  async ({ shell, actor, id }, { bid, sheet, files }) =>
    sendBid(shell, actor, id, { price: await bytesOf(bid), files: await Promise.all([sheet, ...files].map(bytesOf)) }),
  { fieldOf: bidField, after: ({ id }) => withQuery(paths.agency.work(id), { done: "bid" }) },
);

export const action = door(handle.access, (door) => pressHere(door, "agency", idIn(door), send));

export default function Bid() {
  return <BidPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
