import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SealingPage } from "~/components/selection/sealing-page";
import { sealingWords } from "~/copy/selection/sealing";
import { help } from "~/copy/shell/help";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";

export const handle = { access: "public", scripts: ["sealing-toy"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return publicTitle(lang, sealingWords[lang].title, sealingWords[lang].lead);
};

export const loader = door(handle.access, ({ lang }) => ({ lang, back: help[lang].title }));

export default function Sealing() {
  return <SealingPage {...useLoaderData<typeof loader>()} />;
}
