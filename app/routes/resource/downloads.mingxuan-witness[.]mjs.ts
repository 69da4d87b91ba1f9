import { door } from "~/auth/door";
import type { RouteHandle } from "~/lib/route-handle";
import { programAnswer } from "../common/program-answer";

export const handle = { access: "public" } satisfies RouteHandle;

/** /downloads/mingxuan-witness.mjs: the witness of public logs that anybody can run with Node alone. */
export const loader = door(handle.access, ({ request }) => programAnswer("witness", request));
