import { door, type RouteHandle } from "~/auth/door";
import { keyAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/2/key: as /log/key, of the log that began after a loss. */
export const loader = door(handle.access, keyAnswer);
