import type { AppLoadContext } from "@remix-run/node";
import { countUnread } from "#db/queries/inbox";
import { nextMove } from "#db/queries/next-move";
import type { DemoStripProps, ShellViewer, SiteFacts } from "~/components/shell/types";
import { nextMoveSentence } from "~/copy/demonstration/demonstration";
import type { Actor } from "~/domain/kernel/actor";
import { scriptUrls } from "~/lib/assets";
import type { Config } from "~/lib/config";
import type { Lang } from "~/lib/lang";
import { langOf, plainPath } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { readMarks } from "~/lib/tour-marks";
import { readCoach } from "../demonstration/coach";
import { type StoppedLog, stoppedLog } from "../log/log-standing";

export type FrameData = {
  readonly lang: Lang;
  /** Plain path with query. */
  readonly path: string;
  readonly site: SiteFacts;
  readonly demo: DemoStripProps | null;
  readonly viewer: ShellViewer | null;
  /** Why the public log signs nothing, and since when; null while it does. */
  readonly stoppedLog: StoppedLog | null;
  readonly scripts: Readonly<Record<string, string>>;
};

function siteFacts(site: Config["site"], lang: Lang): SiteFacts {
  return {
    district: site.district[lang],
    host: site.organiser[lang],
    phone: site.phone,
    address: site.address[lang],
    icp: site.recordNumber ?? "",
    icpUrl: site.recordNumber ? "https://beian.miit.gov.cn/" : null,
    accessibilityPath: paths.accessibility,
  };
}

/** What stands around a page while the database is away: nobody is known to be signed in, and a demonstration's time is not. */
export function bareFrame({ config }: Pick<AppLoadContext, "config">, request: Request): FrameData {
  const url = new URL(request.url);
  const lang = langOf(url);
  const path = plainPath(url.pathname + url.search);
  return { lang, path, site: siteFacts(config.site, lang), demo: null, viewer: null, stoppedLog: null, scripts: scriptUrls(lang) };
}

/** What stands around every page. In: the request. Out: footer values, the demonstration's strip, who is signed in, script addresses. */
export async function readFrame(context: AppLoadContext, actor: Actor, request: Request): Promise<FrameData> {
  const bare = bareFrame(context, request);
  const now = await context.clock.now();
  const viewer: ShellViewer | null = actor.kind === "user" ? { ...actor, unread: await countUnread(context.database.db, actor) } : null;
  const isDemonstration = context.config.mode === "demonstration";
  const next = isDemonstration ? await nextMove(context.database.db, now) : null;
  const demo: DemoStripProps | null = isDemonstration
    ? {
        now: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
        forwardAction: paths.demonstration.forward,
        returnTo: bare.path,
        nextDue: next ? nextMoveSentence(bare.lang, next) : null,
        rolesPath: paths.account.demonstration,
        tourPath: paths.tour,
        coach: await readCoach(context.database.db, actor, readMarks(request), bare.path),
      }
    : null;
  return { ...bare, demo, viewer, stoppedLog: await stoppedLog(context.database, Date.now()) };
}
