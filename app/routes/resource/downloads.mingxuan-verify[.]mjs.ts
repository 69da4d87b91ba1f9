import { door } from "~/auth/door";
import type { RouteHandle } from "~/lib/route-handle";
import { programAnswer } from "../common/program-answer";

export const handle = { access: "public" } satisfies RouteHandle;

/** /downloads/mingxuan-verify.mjs: the verifier that anybody can keep and run with Node alone, offline. */
export const loader = door(handle.access, ({ request }) => programAnswer("verify", request));
