import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AdmissionCheckPage } from "~/components/admission/admission-page";
import { admissionCheck } from "~/copy/admission/admission-check";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readAdmission } from "~/reads/admission/admission-check";
import { beforeLook } from "../common/looks";
import { MOVE_ACTS } from "../common/move-acts";
import { pressHere } from "../common/move-page";
import { found, idIn } from "../common/moves";

/** The auditor reads; who may decide is asked by the table of moves. */
export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data?.page.file.name ?? admissionCheck[lang].title);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, url } = door;
  const page = found(await readAdmission(database.db, actor, idIn(door), now));
  await beforeLook(door, page.look, page.file.id);
  return { lang, page, done: url.searchParams.get("done") };
});

export const action = door(handle.access, (door) => {
  const acts = MOVE_ACTS.admission;
  const verb = door.form.get("verb");
  return pressHere(door, "office", idIn(door), verb === "accept" || verb === "confirm-code" ? acts[verb] : acts.return);
});

export default function Admission() {
  return <AdmissionCheckPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
