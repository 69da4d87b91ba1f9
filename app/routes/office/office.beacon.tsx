import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { BeaconPage } from "~/components/selection/beacon-page";
import { officeVerbs } from "~/copy/desk/office-verbs";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { type FormReply, fieldRefusal } from "~/forms/reply";
import { parseBeacon, signatureName } from "~/forms/selection/beacon";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readWaitingDraws } from "~/reads/selection/beacon-page";
import { takeValue } from "~/workflows/selection/take-value";
import { mend, refusalStatus, refusedReply } from "../common/moves";

export const handle = { access: "beacon.paste" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, officeVerbs[lang].beacon.title);
};

const NUMBER = /^MX-\d{4}-\d{6}$/;

export const loader = door(handle.access, async ({ lang, database, now, url }) => {
  const drawn = url.searchParams.get("drawn") ?? "";
  return { lang, now, waiting: await readWaitingDraws(database.db), drawn: NUMBER.test(drawn) ? drawn : null };
});

export const action = door(handle.access, async ({ form, lang, shell, actor, database }) => {
  const parsed = parseBeacon(form);
  if (!parsed.ok) return mend(parsed.reply);
  const { commission, signature, round } = parsed.value;
  const field = signatureName(commission);
  const draw = (await readWaitingDraws(database.db)).find((each) => each.commissionId === commission);
  if (draw?.beacon.kind === "drand" && round !== null && round !== draw.beacon.round) {
    const message = officeVerbs[lang].beacon.otherRound(round, draw.beacon.round);
    return data<FormReply>(fieldRefusal(form, field, message), { status: 422 });
  }
  const decided = await takeValue(shell, commission, { signature, from: actor.organisationName });
  if (decided.ok) throw seeOther(lang, withQuery(paths.office.beacon, { drawn: decided.value }));
  if (decided.reason !== "beacon.wrong") return refusedReply(form, decided);
  return data<FormReply>(fieldRefusal(form, field, fieldMessage(decided.reason, decided.detail)), { status: refusalStatus(decided) });
});

export default function Beacon() {
  return <BeaconPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
