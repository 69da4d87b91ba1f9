import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SignPageView } from "~/components/committee/sign-page";
import { custodianWords } from "~/copy/committee/custodian";
import { refused } from "~/domain/kernel/decision";
import { readPartials } from "~/forms/committee/sent";
import { aheadOfMachine } from "~/lib/clock";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readSignPage } from "~/reads/committee/sign-page";
import { signOpenings } from "~/workflows/committee/sign-openings";
import { answerMove } from "../common/moves";

export const handle = { access: "committee.sign", scripts: ["custodian"] } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, custodianWords[lang].signTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, clock, now, url }) => ({
  lang,
  page: await readSignPage(database, actor, now),
  signed: url.searchParams.has("signed"),
  ahead: aheadOfMachine(clock, now, new Date()),
}));

export const action = door(handle.access, async (door) => {
  const files = await readPartials(door.form);
  const decided = files ? await signOpenings(door.shell, door.actor, files) : refused("opening.format");
  return answerMove(door, decided, withQuery(paths.custodian.sign, { signed: 1 }));
});

export default function Sign() {
  return <SignPageView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
