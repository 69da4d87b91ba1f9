import { door, type RouteHandle } from "~/auth/door";
import { checkpointAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/2/checkpoint: as /log/checkpoint, of the log that began after a loss. */
export const loader = door(handle.access, checkpointAnswer);
