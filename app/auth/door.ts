import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Lang } from "~/copy/define";
import { may, type Permission } from "~/domain/access/permissions";
import { type Actor, ANONYMOUS, type UserActor } from "~/domain/kernel/actor";
import { type Carried, carriedFrom } from "~/forms/carried";
import { href, langOf } from "~/lib/lang";
import type { Params } from "~/lib/route-handle";
import type { Shell } from "~/lib/shell";
import { actorFor } from "./actor-for";
import { readSessionToken } from "./cookie";
import { faultAnswer } from "./fault-answer";
import { signInPath } from "./next-path";
import { isOwnDesk } from "./own-desk";
import { readForm, readWords } from "./read-form";
import { readSession } from "./sessions";

export type { RouteHandle } from "~/lib/route-handle";

/** Doors that nobody needs to sign in for hand on whoever comes; the others hand on a person. */
type ActorAt<P extends Permission> = P extends "public" | "demonstration.control" ? Actor : UserActor;

export type DoorContext<A extends Actor = Actor> = AppLoadContext & {
  /** The same things as one argument for workflows. */
  readonly shell: Shell;
  readonly request: Request;
  readonly url: URL;
  readonly params: Params;
  readonly lang: Lang;
  readonly actor: A;
  /** The open session that the request came with, to mark it in the list and to keep it when the others end. */
  readonly sessionId: string | null;
  /** The clock's moment at which the request came. */
  readonly now: Date;
  /** Whether the request is a press: the loaders of the page that answers one are asked as if it were none. */
  readonly isPress: boolean;
  /** What was posted; empty for a GET. */
  readonly form: FormData;
  /** Says who the person is from now on in this request (after signing in), so that the page frame agrees. */
  readonly becomes: (actor: Actor) => void;
};

export type Visitor = { readonly actor: Actor; readonly sessionId: string | null; readonly hadSession: boolean };

const visitors = new WeakMap<AppLoadContext, Promise<Visitor>>();
const presses = new WeakSet<AppLoadContext>();

async function findVisitor(context: AppLoadContext, request: Request): Promise<Visitor> {
  const token = readSessionToken(context.config, request);
  const open = token ? await readSession(context.database, token) : null;
  const actor = open ? await actorFor(context.database.db, open.userId) : ANONYMOUS;
  return { actor, sessionId: actor.kind === "user" && open ? open.id : null, hadSession: token !== null };
}

/** Who asks; looked up once a request, however many loaders it runs. Anonymous visitors without a cookie cost no query. */
export function visitorOf(context: AppLoadContext, request: Request): Promise<Visitor> {
  const known = visitors.get(context) ?? findVisitor(context, request);
  visitors.set(context, known);
  return known;
}

/** What the 401 page is built from: app/components/people/session-ended.tsx, shown by the root's error boundary. */
export type SessionEnded = {
  readonly sessionEnded: Carried;
  /** People of a demonstration have no password: the page offers the one-click sign-in too. */
  readonly oneClick: boolean;
};

async function admit(
  permissions: readonly Permission[],
  visitor: Visitor,
  request: Request,
  url: URL,
  context: AppLoadContext,
): Promise<void> {
  if (permissions.includes("demonstration.control") && context.config.mode !== "demonstration") throw new Response(null, { status: 404 });
  const isStrange = visitor.actor.kind === "user" && !isOwnDesk(url.pathname, visitor.actor);
  if (permissions.some((permission) => may(visitor.actor, permission)) && !isStrange) return;
  if (visitor.actor.kind === "user") throw new Response(null, { status: 403 });
  if (request.method !== "POST") throw redirect(signInPath(langOf(url), url));
  const ended: SessionEnded = {
    sessionEnded: carriedFrom(url, await readWords(request)),
    oneClick: context.config.mode === "demonstration",
  };
  throw data(ended, { status: 401 });
}

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * The door of a loader or an action: finds out who asks, answers 302 to the sign-in (a post: 401 with what was typed), 403 without the
 * permission or at another side's desk, 404 for doors of the demonstration elsewhere and where the address names no page of the route; then
 * hands the request on.
 * A body is read after that alone, within the bounds of a form (read-form.ts: 413, 415, 400). Faults are answered with what was typed
 * (fault-answer.ts: 503 where the site is out of order, else 500).
 */
export function door<P extends Permission, T>(
  access: P | ((params: Params) => readonly P[]),
  handler: (context: DoorContext<ActorAt<P>>) => Promise<T> | T,
): (given: Arguments) => Promise<T> {
  return async ({ request, context, params }) => {
    const url = new URL(request.url);
    let form: FormData | null = null;
    try {
      const permissions = typeof access === "function" ? access(params) : [access];
      if (permissions.length === 0) throw new Response(null, { status: 404 });
      const visitor = await visitorOf(context, request);
      await admit(permissions, visitor, request, url, context);
      if (request.method === "POST") presses.add(context);
      form = request.method === "POST" ? await readForm(request) : new FormData();
      return await handler({
        ...context,
        ...{ shell: context, request, url, params, form, isPress: presses.has(context) },
        lang: langOf(url),
        // admit() has just proved it: a permission that anonymous visitors lack leaves only people.
        actor: visitor.actor as ActorAt<P>,
        sessionId: visitor.sessionId,
        now: await context.clock.now(),
        becomes: (actor) => void visitors.set(context, Promise.resolve({ ...visitor, actor, sessionId: null })),
      });
    } catch (error) {
      throw await faultAnswer(error, { request, url, context, form });
    }
  };
}

/** A redirect to a plain path in the reader's language, after a change (303) so that a reload asks again instead of posting again. */
export function seeOther(lang: Lang, path: string, headers?: HeadersInit): Response {
  return redirect(href(lang, path), { status: 303, headers });
}
