import { door, type RouteHandle } from "~/auth/door";
import { tileAnswer } from "../common/log-answers";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/tile/…: hashes and entries of the public log, a tile an address. */
export const loader = door(handle.access, tileAnswer);
