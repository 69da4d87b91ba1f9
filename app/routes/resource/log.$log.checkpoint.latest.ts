import { door, type RouteHandle } from "~/auth/door";
import { latestAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/2/checkpoint/latest: as /log/checkpoint/latest, of the log that began after a loss. */
export const loader = door(handle.access, latestAnswer);
