import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, useLocation, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import "~/app.css";
import { ErrorPage } from "~/components/shell/error-page";
import { Frame } from "~/components/shell/frame";
import { HTML_LANG, langOf } from "~/lib/lang";
import type { RouteHandle } from "~/lib/route-handle";
import { readFrame } from "~/reads/frame";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readFrame(context, request);
}

type FrameData = Awaited<ReturnType<typeof loader>>;

const handleOf = (handle: unknown): Partial<RouteHandle> => (handle && typeof handle === "object" ? (handle as RouteHandle) : {});

/** The document around every page, in health and in error. Pages are plain HTML: no framework script, no inline script or style. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root") as FrameData | undefined;
  const lang = langOf(useLocation().pathname);
  const handles = useMatches().map((match) => handleOf(match.handle));
  const scripts = ["enhance", ...handles.flatMap((handle) => handle.scripts ?? [])];
  return (
    <html lang={HTML_LANG[lang]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
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
  return <ErrorPage />;
}
