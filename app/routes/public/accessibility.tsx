import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AccessibilityPage } from "~/components/shell/accessibility-page";
import { accessibility } from "~/copy/shell/accessibility";
import { shell } from "~/copy/shell/shell";
import { langOf } from "~/lib/lang";

export const handle = { access: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return [{ title: `${accessibility[lang].title} · ${shell[lang].brand}` }];
};

export const loader = door(handle.access, ({ lang, config }) => ({ lang, phone: config.site.phone, address: config.site.address[lang] }));

export default function Accessibility() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />;
}
