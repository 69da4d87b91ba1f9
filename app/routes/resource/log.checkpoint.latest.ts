import { door, type RouteHandle } from "~/auth/door";
import { latestAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/checkpoint/latest: the newest checkpoint of the public log, whoever else signed it. */
export const loader = door(handle.access, latestAnswer);
