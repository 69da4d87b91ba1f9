import { door, type RouteHandle } from "~/auth/door";
import { checkpointAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/checkpoint: the newest checkpoint of the public log that a configured witness signed; while none is configured, the newest. */
export const loader = door(handle.access, checkpointAnswer);
