import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, useLocation, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/lib/paths";
import "~/app.css";
import { visitorOf } from "~/auth/door";
import { isOutage } from "~/auth/fault-answer";
import { ErrorPage } from "~/components/shell/error-page";
import { Frame } from "~/components/shell/frame";
import { errorWords } from "~/copy/refusals/errors";
import { shell } from "~/copy/shell/shell";
import { HTML_LANG, langOf } from "~/lib/lang";
import type { RouteHandle } from "~/lib/route-handle";
import { bareFrame, type FrameData, readFrame } from "~/reads/desk/frame";

export const handle = { access: "public" } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs): Promise<FrameData> {
  try {
    const { actor } = await visitorOf(context, request);
    return await readFrame(context, actor, request);
  } catch (error) {
    // The page itself tells the outage; around it stands what needs no database, so that nobody is left without the way back.
    if (!isOutage(error)) throw error;
    return bareFrame(context, request);
  }
}

/** The title of pages without one of their own: the market's name, or what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ data, location, error }) => {
  const lang = langOf(location.pathname);
  if (error) return [{ title: `${errorWords(lang, error).title} · ${shell[lang].brand}` }, { name: "robots", content: "noindex" }];
  return [{ title: data ? `${shell[lang].brand} · ${shell[lang].market(data.site.district)}` : shell[lang].brand }];
};

const handleOf = (given: unknown): Partial<RouteHandle> => (given && typeof given === "object" ? given : {});

/** A page that changes by itself says after how many seconds it asks again where there is no script. */
const refreshOf = (data: unknown): number | null =>
  data && typeof data === "object" && "refreshSeconds" in data && typeof data.refreshSeconds === "number" ? data.refreshSeconds : null;

/** The document around every page, in health and in error. Pages are plain HTML: no framework script, no inline script or style. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const lang = langOf(useLocation().pathname);
  const handles = useMatches().map((match) => handleOf(match.handle));
  const refresh = useMatches()
    .map((match) => refreshOf(match.data))
    .find((seconds) => seconds !== null);
  const scripts = ["enhance", ...handles.flatMap((each) => each.scripts ?? [])];
  return (
    <html lang={HTML_LANG[lang]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={paths.icon} type="image/svg+xml" />
        {refresh ? (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        ) : null}
        <Meta />
        <Links />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
        {scripts.map((name) => {
          const source = frame?.scripts[name];
          return source ? <script key={name} type="module" src={source} /> : null;
        })}
      </head>
      <body>
        <Frame lang={lang} frame={frame ?? null} handle={Object.assign({}, ...handles)}>
          {children}
        </Frame>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
