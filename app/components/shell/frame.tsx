import type { ReactNode } from "react";
import type { Lang } from "~/lib/lang";
import type { RouteHandle } from "~/lib/route-handle";
import type { FrameData } from "~/reads/desk/frame";
import { DeskShell } from "./desk-shell";
import { PublicShell } from "./public-shell";

type Props = {
  readonly lang: Lang;
  /** null when the fault struck before anything was known; the page then stands alone. */
  readonly frame: FrameData | null;
  readonly handle: Partial<RouteHandle>;
  readonly children: ReactNode;
};

/** Public pages, and what nobody is signed in for, stand in the public frame; everything else in the desk's. */
export function Frame({ lang, frame, handle, children }: Props) {
  if (!frame) {
    return (
      <main id="main" tabIndex={-1} className="wrap page-main">
        {children}
      </main>
    );
  }
  const { viewer, path, site, demo, stoppedLog } = frame;
  const shell = handle.shell ?? (handle.access === undefined || handle.access === "public" ? "public" : "desk");
  const facts = { lang, path, site, demo, stoppedLog };
  if (viewer && shell === "desk") {
    return (
      <DeskShell {...facts} viewer={viewer}>
        {children}
      </DeskShell>
    );
  }
  return (
    <PublicShell {...facts} viewer={viewer} bleed={handle.bleed}>
      {children}
    </PublicShell>
  );
}
