import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { LogEventView } from "~/components/log/log-event";
import { NoLine } from "~/components/log/no-line";
import { logWords } from "~/copy/log/log";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { readLogEvent } from "~/reads/log/log-event";

export const handle = { access: "public", scripts: ["log-line"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location, params }) => {
  const { event, lead } = logWords[langOf(location.pathname)];
  return publicTitle(langOf(location.pathname), event(params.index ?? ""), lead);
};

/** /log/4182: one line of the log; /log/2-17 of the log that began after a loss. 404 with the log's size for a line that it does not have. */
export const loader = door(handle.access, async ({ lang, params, shell }) => {
  const found = await readLogEvent(shell, params.index ?? "");
  if (!found) throw new Response(null, { status: 404 });
  if ("size" in found) return data({ lang, event: null, size: found.size }, { status: 404 });
  return data({ lang, event: found, size: 0 });
});

export default function LogLine() {
  const { lang, event, size } = useLoaderData<typeof loader>();
  return event ? <LogEventView lang={lang} event={event} /> : <NoLine lang={lang} size={size} />;
}
