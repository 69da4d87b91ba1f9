import { door, type RouteHandle } from "~/auth/door";
import { keyAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/key: the keys of the public log, with dates. */
export const loader = door(handle.access, keyAnswer);
