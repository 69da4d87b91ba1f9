import { door, type RouteHandle } from "~/auth/door";
import { tileAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/2/tile/…: as /log/tile/…, of the log that began after a loss. */
export const loader = door(handle.access, tileAnswer);
