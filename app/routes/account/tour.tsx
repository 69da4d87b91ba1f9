import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankSessionCookie } from "~/auth/cookie";
import { type DoorContext, door, type RouteHandle, seeOther } from "~/auth/door";
import { enter } from "~/auth/enter";
import { endSession } from "~/auth/sessions";
import { TourPage } from "~/components/demonstration/tour-page";
import { tour } from "~/copy/demonstration/tour";
import { langOf } from "~/lib/lang";
import { publicTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { ENDS, isLookingStep, isTourStep, marksCookie, readMarks } from "~/lib/tour-marks";
import { planStep, readTour, type StepPlan } from "~/reads/demonstration/tour";
import { jumpTo } from "~/workflows/demonstration/jump-time";

export const handle = { access: "demonstration.control", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const t = tour[langOf(location.pathname)];
  return publicTitle(langOf(location.pathname), t.title, t.description);
};

export const loader = door(handle.access, async ({ lang, database, actor, request }) => ({
  lang,
  page: await readTour(database.db, actor, readMarks(request).looked),
}));

/** Becomes the person of the step, or nobody for the steps of the public. */
async function become(context: DoorContext, { becomes }: StepPlan): Promise<Headers> {
  if (becomes === "same") return new Headers();
  const entered = becomes === "nobody" ? null : await enter(context, becomes);
  if (entered?.ok) return entered.value.headers;
  if (context.sessionId) await endSession(context.database, context.sessionId);
  return new Headers({ "Set-Cookie": blankSessionCookie(context.config) });
}

export const action = door(handle.access, async (context) => {
  const { form, lang, database, shell, request } = context;
  const { looked } = readMarks(request);
  const step = form.get("step");
  if (step === ENDS) throw seeOther(lang, paths.tour, { "Set-Cookie": marksCookie({ at: null, looked }) });
  const plan = isTourStep(step) ? await planStep(database.db, step) : null;
  if (!isTourStep(step) || !plan) throw seeOther(lang, paths.tour);
  if (plan.jumpTo) await jumpTo(shell, plan.jumpTo);
  const headers = await become(context, plan);
  headers.append("Set-Cookie", marksCookie({ at: step, looked: isLookingStep(step) ? [...looked, step] : looked }));
  throw seeOther(lang, plan.path, headers);
});

export default function Tour() {
  return <TourPage {...useLoaderData<typeof loader>()} />;
}
